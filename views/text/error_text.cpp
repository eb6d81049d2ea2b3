// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QStringList>

#include "views/text/error_words.h"
#include "views/text/json_text.h"

using namespace Qt::StringLiterals;

namespace tombolo::text {

namespace {

/// Errors of reading a file: syntax and structure.
QString readingSentence(const Error& error)
{
    const auto arg = [&](std::size_t index) {
        return at(error.args, index);
    };
    switch (error.code) {
    case Errc::NotUtf8:
        return Text::tr("The file is not UTF-8 text (byte %1). Save it as UTF-8.").arg(arg(0));
    case Errc::JsonSyntax:
        return Text::tr("This is not JSON: %1.").arg(jsonFault(arg(0)));
    case Errc::TooDeep:
        return Text::tr("The file nests more than %1 levels deep; no topology needs that.")
            .arg(arg(0));
    case Errc::TooLarge:
        return Text::tr("The file is too large: %1 bytes, and at most %2 are read.")
            .arg(arg(0), arg(1));
    case Errc::DuplicateKey:
        return Text::tr("The key “%1” stands twice in one object; remove one of them.").arg(arg(0));
    case Errc::NotATopology:
        return Text::tr("This is not a Tombolo topology: “format” is “%1” and should be "
                        "“tombolo-topology”.")
            .arg(arg(0));
    case Errc::NewerVersion:
        return Text::tr("The file has version %1, and this program knows versions up to %2. Use a "
                        "newer Tombolo.")
            .arg(arg(0), arg(1));
    case Errc::WrongType:
        return Text::tr("The value should be of type %1, but is of type %2.")
            .arg(typeWord(arg(0)), typeWord(arg(1)));
    case Errc::MissingKey:
        return Text::tr("The key “%1” is missing; add it.").arg(arg(0));
    default:
        return {};
    }
}

/// Errors of one value or reference.
QString valueSentence(const Error& error)
{
    const auto arg = [&](std::size_t index) {
        return at(error.args, index);
    };
    switch (error.code) {
    case Errc::BadValue:
        return Text::tr("“%1” is not possible here; allowed: %2.").arg(arg(0), arg(1));
    case Errc::BadAddress:
        return Text::tr("“%1” is not an IP address: %2.").arg(arg(0), addressFault(arg(1)));
    case Errc::BadPrefix:
        return Text::tr("“%1” is not an IP prefix (address/length): %2.")
            .arg(arg(0), addressFault(arg(1)));
    case Errc::OutOfRange:
        return Text::tr("%1 is out of range; allowed: %2 to %3.").arg(arg(0), arg(1), arg(2));
    case Errc::BadId:
        return Text::tr("“%1” is not an id: use 1 to 63 lower-case letters, digits, “.”, “_” or "
                        "“-”, beginning with a letter or digit.")
            .arg(arg(0));
    case Errc::DuplicateId:
        return arg(1).isEmpty()
                   ? Text::tr("The id “%1” is used twice; give one of them another id.").arg(arg(0))
                   : Text::tr(
                         "The id “%1” is used twice, first at %2; give one of them another id.")
                         .arg(arg(0), arg(1));
    case Errc::UnknownReference:
        if (arg(1) == QLatin1String("no-wire"))
            return Text::tr("“%1” has no wire of its own; name a network, a machine or a pod.")
                .arg(arg(0));
        return Text::tr("There is nothing with the id “%1”; correct the id or add the element.")
            .arg(arg(0));
    default:
        return {};
    }
}

QString refusedText(const QString& what, const QString& why)
{
    if (const QString known = refusalSentence(why, what); !known.isEmpty())
        return known;
    return why.isEmpty() ? Text::tr("This is not possible: %1.").arg(what)
                         : Text::tr("This is not possible: %1 (%2).").arg(what, why);
}

QString orCode(const QString& sentence, const QString& fallback)
{
    return sentence.isEmpty() ? fallback : sentence;
}

}  // namespace

QString placeText(const Place& place)
{
    const QString spot = place.pointer.empty() ? qs(place.element) : qs(place.pointer);
    QString text = qs(place.file);
    if (place.line > 0) {
        if (text.isEmpty())
            text = Text::tr("line %1, column %2").arg(place.line).arg(place.column);
        else if (place.column > 0)
            text += u":%1:%2"_s.arg(place.line).arg(place.column);
        else
            text += u":%1"_s.arg(place.line);
    }
    if (spot.isEmpty())
        return text;
    return text.isEmpty() ? spot : Text::tr("%1 at %2", "file at JSON pointer").arg(text, spot);
}

QString errorSentence(const Error& error)
{
    const auto arg = [&](std::size_t index) {
        return at(error.args, index);
    };
    switch (error.code) {
    case Errc::Io:
        return Text::tr("The file “%1” cannot be used: %2.").arg(arg(0), arg(1));
    case Errc::CannotSimulate:
        return Text::tr("The document cannot be simulated: %1.").arg(arg(0));
    case Errc::Cancelled:
        return Text::tr("Cancelled.");
    case Errc::LimitReached:
        if (arg(0) == QLatin1String("crossings"))
            return Text::tr("The run has more than %1 packets on wires, the most that is recorded "
                            "here. Send fewer packets, or disable some flows.")
                .arg(QLocale().toString(arg(1).toLongLong()));
        return Text::tr("A limit was reached: %1 (%2). Take fewer or smaller flows.")
            .arg(arg(0), arg(1));
    case Errc::NotAllowed:
        return refusedText(arg(0), arg(1));
    default:
        return orCode(readingSentence(error), valueSentence(error));
    }
}

QString errorText(const Error& error)
{
    const QString place = placeText(error.place);
    const QString sentence = errorSentence(error);
    return place.isEmpty() ? sentence : place + u": "_s + sentence;
}

}  // namespace tombolo::text
