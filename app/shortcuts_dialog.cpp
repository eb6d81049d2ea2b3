// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "views/text/mnemonic.h"

namespace tombolo::app {
namespace {

/// Qt's own Japanese words have "Backspae".
[[maybe_unused]] constexpr const char* kKeyWords[] = {QT_TRANSLATE_NOOP("QShortcut", "Backspace")};

/// The keys that people have: a platform's standard keys name F13 to F35 as well.
QString keysOf(const QAction& action)
{
    QList<QKeySequence> keys = action.shortcuts();
    const auto onNoKeyboard = [](const QKeySequence& sequence) {
        const int key = sequence[0].key();
        return key > Qt::Key_F12 && key <= Qt::Key_F35;
    };
    keys.erase(std::remove_if(keys.begin(), keys.end(), onNoKeyboard), keys.end());
    QStringList words;
    for (const QKeySequence& sequence : keys)
        words << sequence.toString(QKeySequence::NativeText);
    return words.join(ShortcutsDialog::tr(", ", "between keys"));
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_table = new QTableWidget(0, 2);
    m_table->setHorizontalHeaderLabels({tr("Action"), tr("Keys")});
    m_table->setAccessibleName(windowTitle());
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (const QAction* action : menus.actions()) {
        addHeading(text::withoutMnemonic(action->text()));
        const int heading = m_table->rowCount();
        addMenu(*action->menu());
        if (m_table->rowCount() == heading)  // nothing in it has keys
            m_table->removeRow(heading - 1);
    }
    addHeading(tr("On the canvas"));
    addRow(tr("Flow from the selected element"), tr("F"));
    addRow(tr("Next or previous element"), tr("Tab, Shift+Tab"));
    addRow(tr("Nearest element in a direction"), tr("Ctrl+arrow keys"));
    addRow(tr("Move the selection"), tr("Arrow keys; with Shift further"));
    addRow(tr("Context menu of the element"), tr("Menu key"));
    addRow(tr("Find by typing its name"), tr("Letters"));
    addRow(tr("Zoom at the cursor"), tr("Mouse wheel"));
    addRow(tr("Pan"), tr("Middle button, or Space and drag"));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_table);
    column->addWidget(buttons);
    m_table->resizeColumnsToContents();
    const int words = m_table->columnWidth(0) + m_table->columnWidth(1);
    resize(std::max(fontMetrics().height() * 36, words + fontMetrics().height() * 4),
           fontMetrics().height() * 38);
}

void ShortcutsDialog::addHeading(const QString& title)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto* item = new QTableWidgetItem(title);
    item->setFlags(Qt::ItemIsEnabled);
    QFont bold = font();
    bold.setBold(true);
    item->setFont(bold);
    m_table->setItem(row, 0, item);
    m_table->setSpan(row, 0, 1, 2);
}

void ShortcutsDialog::addRow(const QString& what, const QString& keys)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(what));
    m_table->setItem(row, 1, new QTableWidgetItem(keys));
}

void ShortcutsDialog::addMenu(const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            addMenu(*action->menu());
        else if (!action->shortcut().isEmpty())
            addRow(text::withoutMnemonic(action->text()), keysOf(*action));
    }
}

}  // namespace tombolo::app
