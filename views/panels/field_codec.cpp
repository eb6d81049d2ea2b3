// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_codec.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace tombolo::views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(tombolo::views::Codec)
public:
    static QString notAnAddress(const QString& text)
    {
        if (text.isEmpty())
            return tr("An address is needed, like 10.0.0.5 or fd00::5.");
        return tr("“%1” is not an IPv4 or IPv6 address, like 10.0.0.5 or fd00::5.").arg(text);
    }
    static QString notAPrefix(const QString& text)
    {
        if (text.isEmpty())
            return tr("A prefix is needed, like 10.0.0.0/24 or fd00::/64.");
        if (parseAddress(text.toStdString()))
            return tr("The length is missing: %1/%2 is this address alone.")
                .arg(text, text.contains(QLatin1Char(':')) ? QStringLiteral("128")
                                                           : QStringLiteral("32"));
        return tr("“%1” is not a prefix, like 10.0.0.0/24 or fd00::/64.").arg(text);
    }
    static QString hostBits(const Prefix& prefix)
    {
        return tr("The address has bits beyond the length; the prefix is %1.")
            .arg(QString::fromStdString(toString(prefix.network())));
    }
    static QString outOfRange(const QString& lowest, const QString& highest)
    {
        return tr("The value must lie between %1 and %2.").arg(lowest, highest);
    }
    static QString notANumber(int decimals)
    {
        return decimals == 0
                   ? tr("A whole number is needed.")
                   : tr("A number is needed, with at most %n decimal(s).", nullptr, decimals);
    }
    static QString notAPort(int lowest)
    {
        return tr("A port is a number from %1 to 65535.").arg(lowest);
    }
    static QString notARange()
    {
        return tr("Write one port (80) or a range from low to high (80-90).");
    }
    static QString notAnAsn() { return tr("An AS number lies between 1 and 4294967295."); }
    static QString notALabel(const QString& text)
    {
        return tr("“%1” is not a label: write key=value, like app=web.").arg(text);
    }
    static QString sameKey(const QString& key)
    {
        return tr("The key “%1” is there twice.").arg(key);
    }
};

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

/// Parts between commas or blanks, empty ones left out.
QStringList parts(const QString& text)
{
    QString t = text;
    t.replace(QLatin1Char(','), QLatin1Char(' ')).replace(QChar(0x3001), QLatin1Char(' '));
    return t.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString readAddress(const QString& text, IpAddress& out)
{
    const auto parsed = parseAddress(text.trimmed().toStdString());
    if (!parsed)
        return Words::notAnAddress(text.trimmed());
    out = *parsed;
    return {};
}

QString readPrefix(const QString& text, Prefix& out)
{
    const auto parsed = parsePrefix(text.trimmed().toStdString());
    if (!parsed)
        return Words::notAPrefix(text.trimmed());
    if (parsed->hasHostBits())
        return Words::hostBits(*parsed);
    out = *parsed;
    return {};
}

template <typename T, typename Read>
Codec<std::vector<T>> listCodec(Read read)
{
    return {[](const std::vector<T>& values) {
                QStringList texts;
                for (const T& v : values)
                    texts << shown(toString(v));
                return texts.join(QStringLiteral(", "));
            },
            [read](const QString& text, std::vector<T>& out) {
                std::vector<T> values;
                for (const QString& part : parts(text)) {
                    T value;
                    if (QString wrong = read(part, value); !wrong.isEmpty())
                        return wrong;
                    values.push_back(value);
                }
                out = std::move(values);
                return QString();
            }};
}

/// Empty is none.
template <typename T, typename Read>
Codec<std::optional<T>> optionalCodec(Read read)
{
    return {[](const std::optional<T>& v) { return v ? shown(toString(*v)) : QString(); },
            [read](const QString& text, std::optional<T>& out) {
                if (text.trimmed().isEmpty()) {
                    out.reset();
                    return QString();
                }
                T value;
                QString wrong = read(text, value);
                if (wrong.isEmpty())
                    out = value;
                return wrong;
            }};
}

std::int64_t powerOfTen(int n)
{
    std::int64_t p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

/// "50", "0.05": whole units and decimals without a detour over floating point.
QString numberText(std::int64_t value, int decimals)
{
    const std::int64_t unit = powerOfTen(decimals);
    QString text = QString::number(value / unit);
    if (value % unit != 0) {
        QString rest = QString::number(value % unit).rightJustified(decimals, QLatin1Char('0'));
        while (rest.endsWith(QLatin1Char('0')))
            rest.chop(1);
        text += QLatin1Char('.') + rest;
    }
    return text;
}

bool allDigits(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

/// @return nothing when the text is not such a number; saturates far above every range
std::optional<std::int64_t> readNumber(QString text, int decimals)
{
    text = text.trimmed();
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    const QStringList halves = text.split(QLatin1Char('.'));
    if (halves.size() > 2 || halves[0].isEmpty() || !allDigits(halves[0]))
        return std::nullopt;
    QString fraction = halves.size() == 2 ? halves[1] : QString();
    if (!allDigits(fraction) || fraction.size() > decimals ||
        (halves.size() == 2 && fraction.isEmpty()))
        return std::nullopt;
    if (halves[0].size() > 12)
        return INT64_MAX;
    return halves[0].toLongLong() * powerOfTen(decimals) +
           fraction.leftJustified(decimals, QLatin1Char('0')).toLongLong();
}

std::optional<int> readPort(const QString& text, int lowest)
{
    const auto n = readNumber(text, 0);
    if (!n || *n < lowest || *n > 65535)
        return std::nullopt;
    return static_cast<int>(*n);
}

}  // namespace

Codec<std::string> textCodec()
{
    return {[](const std::string& v) { return shown(v); },
            [](const QString& text, std::string& out) {
                out = text.toStdString();
                return QString();
            }};
}

Codec<IpAddress> addressCodec()
{
    return {[](const IpAddress& v) { return shown(toString(v)); }, readAddress};
}

Codec<std::vector<IpAddress>> addressesCodec()
{
    return listCodec<IpAddress>(readAddress);
}

Codec<Prefix> prefixCodec()
{
    return {[](const Prefix& v) { return shown(toString(v)); }, readPrefix};
}

Codec<std::optional<Prefix>> optionalPrefixCodec()
{
    return optionalCodec<Prefix>(readPrefix);
}

Codec<std::optional<IpAddress>> optionalAddressCodec()
{
    return optionalCodec<IpAddress>(readAddress);
}

Codec<std::vector<Prefix>> prefixesCodec()
{
    return listCodec<Prefix>(readPrefix);
}

Codec<std::int64_t> numberCodec(NumberRange range)
{
    return {[range](std::int64_t v) { return numberText(v, range.decimals); },
            [range](const QString& text, std::int64_t& out) {
                const auto n = readNumber(text, range.decimals);
                if (!n)
                    return Words::notANumber(range.decimals);
                if (*n < range.lowest || *n > range.highest)
                    return Words::outOfRange(numberText(range.lowest, range.decimals),
                                             numberText(range.highest, range.decimals));
                out = *n;
                return QString();
            }};
}

Codec<std::optional<std::int64_t>> optionalNumberCodec(NumberRange range)
{
    const Codec<std::int64_t> number = numberCodec(range);
    return {
        [number](const std::optional<std::int64_t>& v) { return v ? number.show(*v) : QString(); },
        [number](const QString& text, std::optional<std::int64_t>& out) {
            out.reset();
            if (text.trimmed().isEmpty())
                return QString();
            std::int64_t value = 0;
            QString wrong = number.read(text, value);
            if (wrong.isEmpty())
                out = value;
            return wrong;
        }};
}

Codec<std::uint16_t> portCodec(bool zeroIsEmpty)
{
    return {[zeroIsEmpty](std::uint16_t v) {
                return v == 0 && zeroIsEmpty ? QString() : QString::number(v);
            },
            [zeroIsEmpty](const QString& text, std::uint16_t& out) {
                if (zeroIsEmpty && text.trimmed().isEmpty()) {
                    out = 0;
                    return QString();
                }
                const auto port = readPort(text, 1);
                if (!port)
                    return Words::notAPort(1);
                out = static_cast<std::uint16_t>(*port);
                return QString();
            }};
}

Codec<std::uint16_t> echoIdCodec()
{
    return {[](std::uint16_t v) { return QString::number(v); },
            [](const QString& text, std::uint16_t& out) {
                const auto id = readPort(text, 0);
                if (!id)
                    return Words::outOfRange(QStringLiteral("0"), QStringLiteral("65535"));
                out = static_cast<std::uint16_t>(*id);
                return QString();
            }};
}

Codec<std::optional<PortRange>> portRangeCodec(int lowest)
{
    return {
        [](const std::optional<PortRange>& v) {
            if (!v)
                return QString();
            if (v->first == v->last)
                return QString::number(v->first);
            return QStringLiteral("%1-%2").arg(v->first).arg(v->last);
        },
        [lowest](const QString& text, std::optional<PortRange>& out) {
            QString t = text.trimmed();
            if (t.isEmpty()) {
                out.reset();
                return QString();
            }
            const QStringList ends =
                t.replace(QChar(0x2013), QLatin1Char('-')).split(QLatin1Char('-'));
            if (ends.size() > 2)
                return Words::notARange();
            const auto first = readPort(ends.first(), lowest);
            const auto last = readPort(ends.last(), lowest);
            if (!first || !last)
                return Words::notAPort(lowest);
            if (*first > *last)
                return Words::notARange();
            out = PortRange{static_cast<std::uint16_t>(*first), static_cast<std::uint16_t>(*last)};
            return QString();
        }};
}

Codec<std::optional<std::uint32_t>> asnCodec()
{
    return {
        [](const std::optional<std::uint32_t>& v) { return v ? QString::number(*v) : QString(); },
        [](const QString& text, std::optional<std::uint32_t>& out) {
            if (text.trimmed().isEmpty()) {
                out.reset();
                return QString();
            }
            const auto n = readNumber(text, 0);
            if (!n || *n < 1 || *n > 4294967295LL)
                return Words::notAnAsn();
            out = static_cast<std::uint32_t>(*n);
            return QString();
        }};
}

Codec<std::pair<std::string, std::string>> labelCodec()
{
    return {[](const std::pair<std::string, std::string>& v) {
                return shown(v.first + "=" + v.second);
            },
            [](const QString& text, std::pair<std::string, std::string>& out) {
                const QString t = text.trimmed();
                const auto equals = t.indexOf(QLatin1Char('='));
                if (equals <= 0)
                    return Words::notALabel(t);
                out = {t.left(equals).trimmed().toStdString(),
                       t.mid(equals + 1).trimmed().toStdString()};
                return QString();
            }};
}

Codec<Labels> labelsCodec()
{
    return {[](const Labels& v) {
                QStringList texts;
                for (const auto& label : v)
                    texts << shown(label.first + "=" + label.second);
                return texts.join(QStringLiteral(", "));
            },
            [](const QString& text, Labels& out) {
                Labels labels;
                for (const QString& part : parts(text)) {
                    std::pair<std::string, std::string> label;
                    if (QString wrong = labelCodec().read(part, label); !wrong.isEmpty())
                        return wrong;
                    if (!labels.insert(label).second)
                        return Words::sameKey(shown(label.first));
                }
                out = std::move(labels);
                return QString();
            }};
}

}  // namespace tombolo::views
