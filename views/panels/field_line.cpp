// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_line.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include "views/panels/inspector_form.h"

namespace tombolo::views {

LineField::LineField(InspectorForm& form, FieldText about, LineBinding binding, Shape shape)
    : Field(form, std::move(about), shape),
      m_binding(std::move(binding)),
      m_edit(new OutlinedEdit(form.workspace(), this))
{
    m_edit->setPlaceholderText(text().placeholder);
    setControl(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &LineField::onEdited);
}

void LineField::refresh()
{
    const bool mixed = m_form.isMixed(m_binding.show);
    m_edit->setPlaceholderText(mixed ? tr("several values") : text().placeholder);
    const QString model = mixed ? QString() : m_binding.show();
    const bool modelMoved = model != m_model;
    m_model = model;
    if ((m_edit->isWrong() || isPending()) && !modelMoved)
        return;
    dropPending();
    const QString typed = m_edit->text();
    if (m_edit->hasFocus() && !m_edit->isWrong() && !mixed && m_binding.check(typed).isEmpty() &&
        m_binding.canonical(typed) == model)
        return;
    if (typed != model) {
        const int cursor = m_edit->cursorPosition();
        m_edit->setText(model);
        m_edit->setCursorPosition(qMin(cursor, static_cast<int>(model.size())));
    }
    setMessage({});
}

void LineField::onEdited(const QString& typed)
{
    const QString wrong = m_binding.check(typed);
    setMessage(wrong);
    dropPending();
    if (!wrong.isEmpty())
        return;
    if (m_binding.isText)
        store(typed);
    else
        later([this, typed] { store(typed); });
}

void LineField::store(const QString& typed)
{
    setMessage(m_form.edit(text().label, mergeKey(), [&] { m_binding.store(typed); }));
}

void LineField::setMessage(const QString& sentence)
{
    m_edit->setWrong(!sentence.isEmpty());
    Field::setMessage(sentence);
}

void LineField::onFocus(bool in)
{
    if (in)
        return;
    m_form.endMerge();
    if (!m_edit->isWrong())
        refresh();
}

void LineField::step(int by)
{
    // The whole part moves; decimals stay as they are.
    const QString typed = m_edit->text();
    const auto dot = typed.indexOf(QLatin1Char('.'));
    bool ok = false;
    const qint64 whole = typed.left(dot < 0 ? typed.size() : dot).toLongLong(&ok);
    if (!ok)
        return;
    const QString moved = QString::number(whole + by) + (dot < 0 ? QString() : typed.mid(dot));
    if (!m_binding.check(moved).isEmpty())
        return;
    m_edit->setText(moved);
    dropPending();
    store(moved);
}

bool LineField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_binding.decimals >= 0 && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            const int size = key->modifiers() & Qt::ShiftModifier ? 10 : 1;
            step(key->key() == Qt::Key_Up ? size : -size);
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_edit->isWrong()) {
            m_edit->setText(m_model);
            setMessage({});
            return true;
        }
    }
    return Field::eventFilter(watched, event);
}

TextField::TextField(InspectorForm& form, FieldText about, Ref<std::string> ref)
    : Field(form, std::move(about), Shape::Stacked),
      m_ref(std::move(ref)),
      m_edit(new QPlainTextEdit(this))
{
    m_edit->setPlaceholderText(text().placeholder);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 6 + 12);
    setControl(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        const std::string typed = m_edit->toPlainText().toStdString();
        m_form.edit(text().label, mergeKey(), [&] {
            if (std::string* place = m_ref())
                *place = typed;
        });
    });
}

void TextField::refresh()
{
    const std::string* value = m_ref();
    const QString model = value ? QString::fromStdString(*value) : QString();
    if (m_edit->toPlainText() == model)
        return;
    const QSignalBlocker quiet(m_edit);
    const int cursor = m_edit->textCursor().position();
    m_edit->setPlainText(model);
    QTextCursor kept = m_edit->textCursor();
    kept.setPosition(qMin(cursor, static_cast<int>(model.size())));
    m_edit->setTextCursor(kept);
}

}  // namespace tombolo::views
