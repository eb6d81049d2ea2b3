// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/text/json_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tombolo::text {
namespace {

struct JsonText {
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

/// A piece of JSON as the parser calls it.
QString piece(const QString& called)
{
    if (called == u"end of input"_s)
        return JsonText::tr("the end");
    if (called == u"string literal"_s)
        return JsonText::tr("a text in quotation marks");
    if (called == u"number literal"_s)
        return JsonText::tr("a number");
    if (called.contains(u"or a literal"_s))
        return JsonText::tr("a value");
    QString sign = called;
    if (sign.size() > 2 && sign.startsWith(u'\'') && sign.endsWith(u'\''))
        sign = sign.sliced(1, sign.size() - 2);
    return JsonText::tr("“%1”").arg(sign.remove(u" literal"_s));
}

}  // namespace

QString jsonFault(const QString& said)
{
    static const QRegularExpression kOther(u"unexpected (.+); expected (.+)$"_s);
    static const QRegularExpression kRead(u"last read: '(.*)'$"_s);
    if (const auto other = kOther.match(said); other.hasMatch()) {
        if (other.captured(1) == u"end of input"_s)
            return JsonText::tr("the text ends where %1 is expected").arg(piece(other.captured(2)));
        return JsonText::tr("%1 stands where %2 is expected")
            .arg(piece(other.captured(1)), piece(other.captured(2)));
    }
    const QString read = kRead.match(said).captured(1);
    if (said.contains(u"invalid literal"_s))
        return JsonText::tr("“%1” is no value; a text stands in quotation marks").arg(read);
    if (said.contains(u"missing closing quote"_s))
        return JsonText::tr("a text lacks its closing quotation mark");
    if (said.contains(u"control character"_s))
        return JsonText::tr("a text contains a line break or another control character; write it "
                            "as an escape, such as \\n");
    if (said.contains(u"after backslash"_s) || said.contains(u"surrogate"_s))
        return JsonText::tr("a text contains an escape that JSON does not have: %1").arg(read);
    if (said.contains(u"invalid number"_s))
        return JsonText::tr("“%1” is no number").arg(read);
    return said;
}

}  // namespace tombolo::text
