// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/pdf_text.h"

#include <QByteArrayView>
#include <QString>

#include <algorithm>

namespace tombolo::exporting {
namespace {

/// The character that people write where a typeface has the same picture for both.
char16_t usual(char16_t c)
{
    constexpr char16_t kFirstRadical = 0x2E80;
    constexpr char16_t kLastRadical = 0x2FDF;
    constexpr char16_t kHyphenationPoint = 0x2027;
    constexpr char16_t kMiddleDot = 0x30FB;
    if (c == u'\t')
        return u' ';
    if (c == kHyphenationPoint)
        return kMiddleDot;
    if (c < kFirstRadical || c > kLastRadical)
        return c;
    const QString same = QString(QChar(c)).normalized(QString::NormalizationForm_KC);
    return same.size() == 1 ? same.front().unicode() : c;
}

/// Of a table "glyph to characters": `<2F6C>` becomes `<76EE>`, as long as before.
void correct(QByteArray& pdf, qsizetype begin, qsizetype end)
{
    constexpr int kDigits = 4;
    constexpr int kHex = 16;
    for (qsizetype at = pdf.indexOf('[', begin); at >= 0 && at < end;
         at = pdf.indexOf('[', at + 1)) {
        const qsizetype close = pdf.indexOf(']', at);
        for (qsizetype open = pdf.indexOf('<', at); open >= 0 && open < close;
             open = pdf.indexOf('<', open + 1)) {
            bool isNumber = false;
            const uint code = QByteArrayView(pdf)
                                  .sliced(open + 1, std::min<qsizetype>(kDigits, close - open - 1))
                                  .toByteArray()
                                  .toUInt(&isNumber, kHex);
            const char16_t right = usual(static_cast<char16_t>(code));
            if (isNumber && right != code)
                pdf.replace(open + 1, kDigits,
                            QByteArray::number(right, kHex).toUpper().rightJustified(kDigits, '0'));
        }
    }
}

}  // namespace

QByteArray withUsualCharacters(QByteArray pdf)
{
    constexpr QByteArrayView kBegin = "beginbfrange";
    constexpr QByteArrayView kEnd = "endbfrange";
    for (qsizetype at = pdf.indexOf(kBegin); at >= 0; at = pdf.indexOf(kBegin, at + 1)) {
        const qsizetype end = pdf.indexOf(kEnd, at);
        if (end < 0)
            break;
        correct(pdf, at, end);
    }
    return pdf;
}

}  // namespace tombolo::exporting
