// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>

#include "views/panels/field_base.h"
#include "views/panels/field_codec.h"
#include "views/panels/field_ref.h"
#include "views/panels/field_style.h"

namespace tombolo::views {

/// A value behind a line of text.
struct LineBinding {
    std::function<QString()> show;
    std::function<QString(const QString&)> check;      ///< what is wrong, or empty
    std::function<void(const QString&)> store;         ///< text that check() accepts
    std::function<QString(const QString&)> canonical;  ///< how the model would show it
    int decimals = -1;    ///< ≥ 0: a number; arrow keys change it by one
    bool isText = false;  ///< every beginning is as good as the whole: stored at every key
};

template <typename T>
LineBinding bindLine(Ref<T> ref, Codec<T> codec)
{
    return {[ref, codec] {
                const T* value = ref();
                return value ? codec.show(*value) : QString();
            },
            [codec](const QString& text) {
                T value{};
                return codec.read(text, value);
            },
            [ref, codec](const QString& text) {
                T value{};
                if (T* place = ref(); place && codec.read(text, value).isEmpty())
                    *place = std::move(value);
            },
            [codec](const QString& text) {
                T value{};
                return codec.read(text, value).isEmpty() ? codec.show(value) : text;
            }};
}

/// Free text.
inline LineBinding bindText(Ref<std::string> ref)
{
    LineBinding binding = bindLine(std::move(ref), textCodec());
    binding.isText = true;
    return binding;
}

/// One line: names, addresses, prefixes, ports, numbers. Checked at every key; stored when valid
/// and typing pauses (text without rules: at once).
class LineField : public Field {
    Q_OBJECT

public:
    LineField(InspectorForm& form, FieldText text, LineBinding binding,
              Shape shape = Shape::Inline);
    void refresh() override;
    OutlinedEdit* edit() const { return m_edit; }

protected:
    void setMessage(const QString& sentence) override;
    void onFocus(bool in) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onEdited(const QString& text);
    void store(const QString& text);
    void step(int by);
    LineBinding m_binding;
    OutlinedEdit* m_edit;
    QString m_model;  ///< what the model said at the last refresh
};

/// Several lines of free text.
class TextField : public Field {
    Q_OBJECT

public:
    TextField(InspectorForm& form, FieldText text, Ref<std::string> ref);
    void refresh() override;
    QPlainTextEdit* edit() const { return m_edit; }

private:
    Ref<std::string> m_ref;
    QPlainTextEdit* m_edit;
};

}  // namespace tombolo::views
