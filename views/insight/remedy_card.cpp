// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/insight/remedy_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "views/widgets/letter_width.h"

namespace tombolo::views {
namespace {

using render::Role;

QLabel* wrapped(const QString& text = {})
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// What the chips leave out of the harm, each on a line.
QString harmOf(const QList<text::PriceTag>& tags)
{
    QStringList lines;
    for (const text::PriceTag& tag : tags) {
        if (tag.weight == text::PriceTag::Weight::Harm && !tag.details.isEmpty())
            lines << RemedyCard::tr("%1: %2", "harm: details").arg(tag.text, tag.details);
    }
    return lines.join(u'\n');
}

}  // namespace

RemedyCard::RemedyCard(int number, const sim::analysis::Remedy& remedy, const text::NameOf& names,
                       QWidget* parent)
    : QFrame(parent), m_theme(&render::Theme::light())
{
    m_number = new QLabel(QLocale().toString(number));
    m_number->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_number->setMinimumWidth(letterWidth(fontMetrics()) * 3);
    m_title = wrapped(text::remedyText(remedy, names));
    QFont strong = font();
    strong.setBold(true);
    m_title->setFont(strong);
    m_number->setFont(strong);
    m_sight = wrapped(text::remedySight(remedy, names));
    m_chips = new ChipRow;
    const QList<text::PriceTag> tags = text::priceTags(remedy.price, names);
    m_chips->setTags(tags);
    m_harm = wrapped(harmOf(tags));
    m_harm->setVisible(!m_harm->text().isEmpty());
    m_try = new QPushButton(tr("Try"));
    m_try->setCheckable(true);
    m_try->setToolTip(tr("Shows the source on every wire, now and then; the drawing stays."));
    m_try->setAccessibleDescription(m_title->text());
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setToolTip(tr("Makes the change in the drawing; undo takes it back in one step."));
    m_apply->setAccessibleDescription(m_title->text());
    m_now = wrapped();
    m_then = wrapped();
    for (QLabel* label : {m_now, m_then})
        label->setTextFormat(Qt::RichText);
    m_preview = new QWidget;
    auto* grid = new QGridLayout(m_preview);
    grid->setContentsMargins(0, 2, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new QLabel(tr("Now")), 0, 0, Qt::AlignTop);
    grid->addWidget(m_now, 0, 1);
    grid->addWidget(new QLabel(tr("Then")), 1, 0, Qt::AlignTop);
    grid->addWidget(m_then, 1, 1);
    m_preview->hide();

    auto* head = new QVBoxLayout;
    head->setSpacing(5);
    head->addWidget(m_title);
    head->addWidget(m_sight);
    head->addStretch(1);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_try);
    buttons->addWidget(m_apply);
    buttons->addStretch(1);
    // The buttons stand beside the title only: the price has the card's width.
    auto* top = new QHBoxLayout;
    top->addLayout(head, 1);
    top->addLayout(buttons);
    auto* text = new QVBoxLayout;
    text->setSpacing(5);
    text->addLayout(top);
    text->addWidget(m_chips);
    text->addWidget(m_harm);
    text->addWidget(m_preview);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->addWidget(m_number, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    setAccessibleName(m_title->text());
    connect(m_try, &QPushButton::toggled, this, [this](bool on) {
        if (on)
            emit previewRequested();
        else
            m_preview->hide();
    });
    connect(m_apply, &QPushButton::clicked, this, &RemedyCard::applyRequested);
}

void RemedyCard::setTheme(const render::Theme& theme)
{
    m_theme = &theme;
    m_chips->setTheme(theme);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.color(Role::InkMuted));
    m_sight->setPalette(muted);
    m_harm->setPalette(muted);
    m_number->setPalette(muted);
    update();
}

void RemedyCard::showPreview(const QString& now, const QString& then)
{
    m_now->setText(now);
    m_then->setText(then);
    m_preview->show();
}

void RemedyCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme->color(Role::PanelLine), 1));
    painter.setBrush(m_theme->color(Role::FieldGround));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

}  // namespace tombolo::views
