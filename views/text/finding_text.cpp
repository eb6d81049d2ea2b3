// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "views/text/finding_table.h"
#include "views/text/text_tr.h"

namespace tombolo::text {

namespace {

const FindingSentence* sentenceOf(const std::string& code)
{
    const auto all = findingSentences();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const FindingSentence& s) { return code == s.code; });
    return found == all.end() ? nullptr : &*found;
}

/// Puts the arguments in the places of the sentence, in one pass: a name that holds "%1" stays as
/// it is, and a place without an argument becomes empty.
QString filled(const QString& sentence, const std::vector<std::string>& args, const NameOf& names)
{
    const auto argument = [&](std::size_t index) {
        if (index >= args.size())
            return QString();
        for (const Protocol protocol : {Protocol::Tcp, Protocol::Udp, Protocol::Icmp})
            if (protocolText(protocol).toLower() == qs(args[index]))
                return protocolText(protocol);
        return named(names, args[index]);
    };
    QString text;
    text.reserve(sentence.size());
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool isPlace = sentence.at(i) == u'%' && i + 1 < sentence.size() &&
                             sentence.at(i + 1) >= u'1' && sentence.at(i + 1) <= u'9';
        if (isPlace)
            text += argument(static_cast<std::size_t>(sentence.at(++i).unicode() - u'1'));
        else
            text += sentence.at(i);
    }
    return text;
}

}  // namespace

bool hasFindingText(const std::string& code)
{
    return sentenceOf(code) != nullptr;
}

QString findingText(const Finding& finding, const NameOf& names)
{
    const FindingSentence* found = sentenceOf(finding.code);
    return found ? filled(Text::tr(found->sentence), finding.args, names) : qs(finding.code);
}

}  // namespace tombolo::text
