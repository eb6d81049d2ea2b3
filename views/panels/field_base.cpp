// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/field_base.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

#include "views/panels/field_style.h"
#include "views/panels/inspector_form.h"
#include "views/widgets/letter_width.h"

namespace tombolo::views {

namespace {
/// Latin letters that always fit into the label column, and the most that it grows to: longer
/// labels break into lines.
constexpr int kLabelChars = 12;
constexpr int kMostLabelChars = 16;
/// Pause in typing after which a valid text is stored.
constexpr int kPauseMs = 350;

/// A sentence that lies over other fields.
class Bubble : public RoleLabel {
public:
    Bubble(Workspace& workspace, QWidget* parent)
        : RoleLabel(workspace, render::Role::Error, parent), m_workspace(workspace)
    {
        setWordWrap(true);
        setContentsMargins(6, 4, 6, 4);
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        RoleLabel::paintEvent(event);
        paintOutline(*this, m_workspace, true, false);
    }

private:
    Workspace& m_workspace;
};

bool isUndo(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Undo);
}

bool isRedo(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Redo) ||
           key.keyCombination() == QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Z);
}

}  // namespace

Field::Field(InspectorForm& form, FieldText text, Shape shape)
    : m_form(form),
      m_grid(new QGridLayout(this)),
      m_label(new RoleLabel(form.workspace(), render::Role::InkMuted, this)),
      m_text(std::move(text)),
      m_shape(shape),
      m_mergeKey(form.newMergeKey())
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    m_label->setText(m_text.label);
    m_label->setWordWrap(true);
    m_label->setToolTip(m_text.help);
    if (shape == Shape::Inline) {
        m_label->setFixedWidth(letterWidth(m_label->fontMetrics()) * kLabelChars);
        m_grid->addWidget(m_label, 0, 0, Qt::AlignVCenter);
    } else {
        m_grid->addWidget(m_label, 0, 0, 1, 2);
    }
}

Field::~Field()
{
    delete m_message;
}

Field* Field::shownWhen(std::function<bool()> condition)
{
    m_condition = std::move(condition);
    updateShown();
    return this;
}

void Field::updateShown()
{
    if (m_condition)
        setVisible(m_condition());
}

void Field::hideLabel()
{
    m_label->hide();
}

void Field::alignLabels(const std::vector<Field*>& fields)
{
    int width = 0;
    for (const Field* field : fields) {
        if (field->m_shape != Shape::Inline)
            continue;
        const QFontMetrics metrics = field->m_label->fontMetrics();
        const int letter = letterWidth(metrics);
        const int wanted = metrics.horizontalAdvance(field->m_text.label) + 1;
        width = std::max(width, std::clamp(wanted, letter * kLabelChars, letter * kMostLabelChars));
    }
    for (const Field* field : fields)
        if (field->m_shape == Shape::Inline)
            field->m_label->setFixedWidth(width);
}

void Field::setControl(QWidget* control)
{
    const bool stacked = m_shape == Shape::Stacked;
    QWidget* cell = control;
    if (!m_text.unit.isEmpty()) {
        cell = new QWidget(this);
        auto* line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(4);
        line->addWidget(control, 1);
        line->addWidget(new RoleLabel(m_form.workspace(), render::Role::InkMuted, cell));
        qobject_cast<QLabel*>(line->itemAt(1)->widget())->setText(m_text.unit);
    }
    m_grid->addWidget(cell, stacked ? 1 : 0, stacked ? 0 : 1, 1, stacked ? 2 : 1);
    m_label->setBuddy(control);
    introduce(control, m_text.label);
}

void Field::introduce(QWidget* control, const QString& name)
{
    const QString spoken =
        m_text.unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, m_text.unit);
    control->setAccessibleName(spoken);
    control->setAccessibleDescription(m_text.help);
    control->setToolTip(m_text.help);
    control->installEventFilter(this);
    m_controls.emplace_back(control);
}

void Field::setMessage(const QString& sentence)
{
    m_sentence = sentence;
    for (const auto& control : m_controls)
        if (control)
            describe(control, sentence);
    const QWidget* focused = QApplication::focusWidget();
    showMessage(focused && isAncestorOf(focused));
}

void Field::describe(QWidget* control, const QString& sentence) const
{
    control->setToolTip(sentence.isEmpty() ? m_text.help : sentence);
    control->setAccessibleDescription(sentence.isEmpty() ? m_text.help : sentence);
}

void Field::showMessage(bool on)
{
    const QString sentence = complaint().sentence;
    if (sentence.isEmpty() || !on) {
        if (m_message)
            m_message->hide();
        return;
    }
    if (!m_message) {
        QWidget* ground = m_form.parentWidget() ? m_form.parentWidget() : &m_form;
        m_message = new Bubble(m_form.workspace(), ground);
    }
    m_message->setText(sentence);
    placeMessage();
    m_message->show();
    m_message->raise();
}

/// Below what it is about, or above it where the form ends.
void Field::placeMessage()
{
    const QWidget* about = complaint().about;
    const QWidget* ground = m_message->parentWidget();
    const int tall = m_message->heightForWidth(about->width());
    const QPoint corner = about->mapTo(ground, QPoint(0, 0));
    const int below = corner.y() + about->height() + 2;
    m_message->setGeometry(corner.x(),
                           below + tall <= ground->height() ? below : corner.y() - tall - 2,
                           about->width(), tall);
}

bool Field::isWrong() const
{
    return !m_sentence.isEmpty();
}

QString Field::message() const
{
    return m_sentence;
}

bool Field::event(QEvent* event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (moved && m_message && m_message->isVisible())
        placeMessage();
    if (event->type() == QEvent::Hide && m_message)
        m_message->hide();
    return QWidget::event(event);
}

bool Field::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        m_form.explain(m_text);
        onFocus(true);
        showMessage(true);
        break;
    case QEvent::FocusOut:
        flush();
        onFocus(false);
        showMessage(false);
        break;
    case QEvent::Wheel:
        // Scrolling the panel must not change what happens to lie under the pointer.
        if (qobject_cast<QComboBox*>(watched) && !static_cast<QWidget*>(watched)->hasFocus()) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (onKey(*static_cast<QKeyEvent*>(event)))
            return true;
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool Field::onKey(QKeyEvent& key)
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    // A shortcut (save, run, undo) must find the document with what was typed.
    if (isEnter || (key.modifiers() & (Qt::ControlModifier | Qt::MetaModifier)))
        flush();
    // Undo means the document's, not the letters of one field, unless these letters are in no
    // document.
    if (isWrong() || (!isUndo(key) && !isRedo(key)))
        return false;
    if (key.type() == QEvent::ShortcutOverride) {
        key.ignore();
        return true;
    }
    QUndoStack& stack = m_form.workspace().document().undoStack();
    if (isUndo(key))
        stack.undo();
    else
        stack.redo();
    return true;
}

void Field::later(std::function<void()> act)
{
    m_pending = std::move(act);
    if (!m_pause) {
        m_pause = new QTimer(this);
        m_pause->setSingleShot(true);
        m_pause->setInterval(kPauseMs);
        connect(m_pause, &QTimer::timeout, this, &Field::flush);
    }
    m_pause->start();
}

void Field::dropPending()
{
    m_pending = {};
    if (m_pause)
        m_pause->stop();
}

void Field::flush()
{
    const auto act = std::exchange(m_pending, {});
    if (m_pause)
        m_pause->stop();
    if (act)
        act();
}

void Field::onFocus(bool) {}

}  // namespace tombolo::views
