// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "sim/analysis/remedies.h"
#include "views/insight/chip_row.h"

namespace tombolo::views {

/// One remedy: what to change, what the receiver sees then, its price, whom it harms; a button that
/// shows the source on every wire before and after, and one that makes the change.
class RemedyCard : public QFrame {
    Q_OBJECT

public:
    RemedyCard(int number, const sim::analysis::Remedy& remedy, const text::NameOf& names,
               QWidget* parent = nullptr);

    void setTheme(const render::Theme& theme);
    /// The way of the source, before and after; rich text made by RemediesPanel.
    void showPreview(const QString& now, const QString& then);
    QPushButton* tryButton() const { return m_try; }
    QPushButton* applyButton() const { return m_apply; }
    QString title() const { return m_title->text(); }
    /// Whom it harms, by name; empty where it harms nobody.
    QString harm() const { return m_harm->text(); }
    bool isPreviewShown() const { return m_preview->isVisibleTo(this); }

signals:
    void previewRequested();
    void applyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_number = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_sight = nullptr;
    ChipRow* m_chips = nullptr;
    QLabel* m_harm = nullptr;
    QPushButton* m_try = nullptr;
    QPushButton* m_apply = nullptr;
    QWidget* m_preview = nullptr;
    QLabel* m_now = nullptr;
    QLabel* m_then = nullptr;
    const render::Theme* m_theme = nullptr;
};

}  // namespace tombolo::views
