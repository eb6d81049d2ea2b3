// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/rename_editor.h"

#include <QKeyEvent>

namespace tombolo::canvas {

RenameEditor::RenameEditor(const QString& text, bool severalLines, QWidget* parent)
    : QPlainTextEdit(text, parent), m_severalLines(severalLines)
{
    setObjectName(QStringLiteral("renameEditor"));
    setAccessibleName(severalLines ? tr("Text of the note") : tr("New name"));
    setTabChangesFocus(true);
    if (!severalLines) {
        setLineWrapMode(QPlainTextEdit::NoWrap);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        document()->setDocumentMargin(3);
    }
    selectAll();
}

void RenameEditor::finish(bool keep)
{
    if (m_finished)
        return;
    m_finished = true;
    QString text = toPlainText();
    if (!m_severalLines)
        text = text.simplified();
    emit finished(keep, text);
    hide();
    deleteLater();
}

bool RenameEditor::event(QEvent* event)
{
    // Every key is text here, none a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void RenameEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        return finish(false);
    if (enter && (!m_severalLines || event->modifiers() & Qt::ControlModifier))
        return finish(true);
    QPlainTextEdit::keyPressEvent(event);
}

void RenameEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(true);
}

}  // namespace tombolo::canvas
