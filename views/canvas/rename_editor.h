// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>
#include <QString>

namespace tombolo::canvas {

/// A small editor over an element's title (one line) or a note's text (several). Enter keeps, Esc
/// drops, leaving it keeps; in a note Enter is a new line and Ctrl+Enter keeps.
class RenameEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    RenameEditor(const QString& text, bool severalLines, QWidget* parent);

signals:
    /// Once. The editor deletes itself afterwards.
    void finished(bool keep, const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void finish(bool keep);
    bool m_severalLines;
    bool m_finished = false;
};

}  // namespace tombolo::canvas
