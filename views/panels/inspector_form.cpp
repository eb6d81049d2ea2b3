// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector_form.h"

#include <QPointer>

#include <algorithm>
#include <utility>

#include "model/core/authoring/authoring.h"
#include "views/text/text.h"

namespace tombolo::views {

namespace {

std::optional<ElementValue> valueOf(const Workspace& workspace, const std::string& id)
{
    if (id.empty())
        return ElementValue(workspace.topology().header);
    auto placed = workspace.document().index().placed(id);
    return placed ? std::optional<ElementValue>(std::move(placed->value)) : std::nullopt;
}

Result<EditList> editsFor(const Topology& topology, const std::string& id, ElementValue value)
{
    if (!id.empty())
        return authoring::setValue(topology, id, std::move(value));
    if (ElementValue(topology.header) == value)
        return EditList{};
    return EditList{{Edit{
        ElementKind::Header, {}, Placed{topology.header, {}, 0}, Placed{std::move(value), {}, 0}}}};
}

}  // namespace

InspectorForm::InspectorForm(Workspace& workspace, std::vector<std::string> ids, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_ids(std::move(ids)),
      m_box(new QVBoxLayout(this)),
      m_into(m_box),
      m_collect(&m_fields)
{
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(6);
    for (const std::string& each : m_ids)
        m_values.push_back(valueOf(workspace, each).value_or(ElementValue(DocumentHeader{})));
}

QString InspectorForm::edit(const QString& label, const QString& mergeKey,
                            const std::function<void()>& change)
{
    const auto before = m_values;
    EditList edits;
    std::optional<Error> refused;
    for (m_active = 0; m_active < m_values.size() && !refused; ++m_active) {
        change();
        auto one = editsFor(topology(), m_ids[m_active], m_values[m_active]);
        if (one)
            edits.append(std::move(*one));
        else
            refused = one.error();
    }
    m_active = 0;
    if (!refused && !edits.empty()) {
        const QString act =
            isMany() ? tr("Change “%1” of %n element(s)", nullptr, static_cast<int>(m_ids.size()))
                           .arg(label)
                     : tr("Change “%1” of %2").arg(label, shortened(nameOf(id()), 60));
        const auto done = m_workspace.document().perform(act, std::move(edits), mergeKey);
        if (!done)
            refused = done.error();
    }
    if (!refused)
        return {};
    m_values = before;
    return text::errorText(*refused);
}

void InspectorForm::flush()
{
    for (Field* field : findChildren<Field*>())
        field->flush();
}

QString InspectorForm::newMergeKey()
{
    return QStringLiteral("inspector/%1/%2").arg(QString::fromStdString(id())).arg(++m_keys);
}

bool InspectorForm::isMixed(const std::function<QString()>& read)
{
    if (!isMany())
        return false;
    m_active = 0;
    const QString first = read();
    bool mixed = false;
    for (m_active = 1; m_active < m_values.size() && !mixed; ++m_active)
        mixed = read() != first;
    m_active = 0;
    return mixed;
}

bool InspectorForm::reload()
{
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        auto value = valueOf(m_workspace, m_ids[i]);
        if (!value || kindOf(*value) != kindOf(m_values[i]))
            return false;
        m_values[i] = std::move(*value);
    }
    refresh();
    return true;
}

QString InspectorForm::nameOf(const std::string& each) const
{
    if (each.empty())
        return tr("the document");
    if (const auto [gateway, entry] = index().publish(each); gateway)
        return text::shownName(entry->name.empty() ? entry->id : entry->name);
    return QString::fromStdString(index().nameOf(each));
}

QString InspectorForm::candidateText(const std::string& each) const
{
    const QString name = nameOf(each);
    const QString idText = QString::fromStdString(each);
    return name == idText ? idText : QStringLiteral("%1 (%2)").arg(name, idText);
}

void InspectorForm::section(const QString& title, std::function<bool()> condition)
{
    auto* head = new WrapLabel(title, this);
    head->setWordWrap(true);
    QFont bold = head->font();
    bold.setBold(true);
    head->setFont(bold);
    head->setContentsMargins(0, 8, 0, 0);
    m_into->addWidget(head);
    if (!condition)
        return;
    m_refreshers.push_back([head = QPointer<QLabel>(head), condition = std::move(condition)] {
        if (head)
            head->setVisible(condition());
    });
}

void InspectorForm::sentence(std::function<QString()> textNow)
{
    auto* label = new RoleLabel(m_workspace, render::Role::InkMuted, this);
    label->setWordWrap(true);
    m_into->addWidget(label);
    // A row that is removed takes its sentences with it.
    m_refreshers.push_back([label = QPointer<QLabel>(label), textNow = std::move(textNow)] {
        if (!label)
            return;
        const QString now = textNow();
        label->setText(now);
        label->setVisible(!now.isEmpty());
    });
}

void InspectorForm::addField(Field* field)
{
    m_into->addWidget(field);
    m_collect->push_back(field);
}

void InspectorForm::buildInto(QBoxLayout* layout, std::vector<Field*>& fields,
                              const std::function<void()>& build)
{
    QBoxLayout* const outerLayout = std::exchange(m_into, layout);
    std::vector<Field*>* const outerFields = std::exchange(m_collect, &fields);
    build();
    Field::alignLabels(fields);
    m_into = outerLayout;
    m_collect = outerFields;
}

void InspectorForm::finish()
{
    Field::alignLabels(m_fields);
    refresh();
}

void InspectorForm::refresh()
{
    for (Field* field : m_fields) {
        field->updateShown();
        field->refresh();
    }
    // After the fields: they may have made rows with sentences of their own.
    for (const auto& refresher : m_refreshers)
        refresher();
}

LineField* InspectorForm::line(FieldText about, LineBinding binding)
{
    return add(new LineField(*this, std::move(about), std::move(binding)));
}

LineField* InspectorForm::number(FieldText about, Ref<std::int64_t> ref, NumberRange range)
{
    LineBinding binding = bindLine(std::move(ref), numberCodec(range));
    binding.decimals = range.decimals;
    return line(std::move(about), std::move(binding));
}

ListField* InspectorForm::list(FieldText about, ListBinding binding, const QString& emptyText)
{
    return add(new ListField(*this, std::move(about), std::move(binding), emptyText));
}

RowsField* InspectorForm::rows(FieldText about, RowsBinding binding, const QString& emptyText)
{
    return add(new RowsField(*this, std::move(about), std::move(binding), emptyText));
}

CheckField* InspectorForm::check(FieldText about, Ref<bool> ref)
{
    return add(new CheckField(
        *this, std::move(about),
        [ref] {
            const bool* value = ref();
            return value && *value;
        },
        [ref](bool on) {
            if (bool* place = ref())
                *place = on;
        }));
}

}  // namespace tombolo::views
