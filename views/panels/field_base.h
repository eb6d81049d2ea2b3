// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

#include "views/panels/field_style.h"

class QKeyEvent;

namespace tombolo::views {

class InspectorForm;

/// What a person reads about a field.
struct FieldText {
    QString label;
    QString help;  ///< what it means in network terms, one or two sentences
    QString placeholder;
    QString unit;
};

/// One property of a form: label, control, unit, and while it has the keyboard a sentence over what
/// is below when what was typed is not valid. Shows the model with refresh(); changes it through
/// InspectorForm::edit().
class Field : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Inline, Stacked };  ///< label beside or above the control

    Field(InspectorForm& form, FieldText text, Shape shape = Shape::Inline);
    ~Field() override;

    /// Shows what the model says, keeping focus, cursor and what is typed but not yet valid.
    virtual void refresh() = 0;
    /// Hides the field unless the condition holds; asked at every refresh.
    Field* shownWhen(std::function<bool()> condition);
    void updateShown();
    /// For a field in a row with others: the label is only spoken.
    void hideLabel();
    /// Gives the labels beside each other's controls one width, wide enough for the longest of
    /// them as far as it leaves room for what is typed.
    static void alignLabels(const std::vector<Field*>& fields);

    /// Stores what was typed a moment ago and still waits for a pause.
    void flush();

    const FieldText& text() const { return m_text; }
    virtual bool isWrong() const;
    QString message() const;

protected:
    /// Puts the control into its place and gives it names, tooltip and focus explanation.
    void setControl(QWidget* control);
    /// For a further control inside a compound one.
    void introduce(QWidget* control, const QString& name);
    virtual void setMessage(const QString& sentence);
    /// What is wrong where the keyboard is, and the part of the field it is about.
    struct Complaint {
        QString sentence;
        const QWidget* about = nullptr;
    };
    virtual Complaint complaint() const { return {m_sentence, this}; }
    /// Shows the complaint, or hides it.
    void showMessage(bool on);
    /// For a control: what is wrong with it instead of what it is for.
    void describe(QWidget* control, const QString& sentence) const;
    /// Key under which typing in this field merges into one undo step.
    const QString& mergeKey() const { return m_mergeKey; }
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// A control got or lost the keyboard.
    virtual void onFocus(bool in);
    /// Carries out \p act when typing pauses, so that half an address never reaches the document.
    void later(std::function<void()> act);
    void dropPending();
    bool isPending() const { return static_cast<bool>(m_pending); }

    InspectorForm& m_form;
    QGridLayout* m_grid;
    QLabel* m_label;

private:
    bool onKey(QKeyEvent& key);
    FieldText m_text;
    Shape m_shape;
    void placeMessage();

    QString m_sentence;             ///< what is wrong; empty: nothing
    QPointer<RoleLabel> m_message;  ///< lies over what is below, so that no field moves
    std::vector<QPointer<QWidget>> m_controls;
    QString m_mergeKey;
    std::function<bool()> m_condition;
    std::function<void()> m_pending;
    QTimer* m_pause = nullptr;
};

}  // namespace tombolo::views
