// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QRect>
#include <QWidget>

#include "views/render/theme.h"
#include "views/text/remedy_text.h"

namespace tombolo::views {

/// The price of a remedy as chips that wrap: harm, cost and gain have a colour and a sign of their
/// own. What a chip leaves out is its tool tip; screen readers get all of it.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent = nullptr);

    void setTags(QList<text::PriceTag> tags);
    void setTheme(const render::Theme& theme);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QList<QRect> placed(int width) const;
    QString label(const text::PriceTag& tag) const;
    render::Role roleOf(const text::PriceTag& tag) const;

    QList<text::PriceTag> m_tags;
    const render::Theme* m_theme = nullptr;
};

}  // namespace tombolo::views
