// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tombolo::app {

RecoveryDialog::RecoveryDialog(Session& session, const QString& original, QWidget* parent)
    : QDialog(parent), m_session(session), m_original(original)
{
    setWindowTitle(tr("Recover"));
    auto* column = new QVBoxLayout(this);
    auto* words = new QLabel(
        original.isEmpty()
            ? tr("Tombolo was not closed properly. These unsaved changes can be recovered:")
            : tr("Tombolo was not closed properly. These unsaved changes to %1 can be recovered:")
                  .arg(QFileInfo(original).fileName()));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    column->addWidget(words);
    m_list = new QTreeWidget;
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHeaderLabels({tr("Drawing"), tr("Copy written"), tr("Folder")});
    column->addWidget(m_list);
    auto* buttons = new QDialogButtonBox;
    m_recover = buttons->addButton(tr("&Recover"), QDialogButtonBox::AcceptRole);
    m_delete = buttons->addButton(tr("&Delete this copy"), QDialogButtonBox::DestructiveRole);
    auto* saved =
        buttons->addButton(original.isEmpty() ? tr("&Not now") : tr("&Open the saved file"),
                           QDialogButtonBox::ActionRole);
    m_recover->setDefault(true);
    connect(m_recover, &QPushButton::clicked, this, [this] {
        m_answer = Answer::Recover;
        accept();
    });
    connect(saved, &QPushButton::clicked, this, [this] {
        m_answer = Answer::OpenSaved;
        accept();
    });
    connect(m_delete, &QPushButton::clicked, this, &RecoveryDialog::throwAway);
    connect(m_list, &QTreeWidget::itemActivated, m_recover, &QPushButton::click);
    if (!original.isEmpty()) {
        auto* cancel = buttons->addButton(QDialogButtonBox::Cancel);
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    }
    column->addWidget(buttons);
    fill();
    resize(620, 260);
}

void RecoveryDialog::fill()
{
    m_left = m_session.recoverable(m_original);
    m_list->clear();
    for (const Recoverable& left : m_left) {
        const QFileInfo origin(left.original);
        const bool known = !left.original.isEmpty();
        auto* row = new QTreeWidgetItem(
            {known ? origin.fileName() : tr("An unsaved drawing"),
             QLocale().toString(left.written, QLocale::ShortFormat),
             known ? QDir::toNativeSeparators(origin.absolutePath()) : QString()});
        row->setToolTip(2, row->text(2));
        m_list->addTopLevelItem(row);
    }
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setColumnWidth(0, 180);
    m_recover->setEnabled(!m_left.empty());
    m_delete->setEnabled(!m_left.empty());
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void RecoveryDialog::throwAway()
{
    m_session.discard(chosen());
    fill();
    if (!m_left.empty())
        return;
    m_answer = Answer::OpenSaved;
    accept();
}

RecoveryDialog::Answer RecoveryDialog::ask()
{
    exec();
    return m_answer;
}

const Recoverable& RecoveryDialog::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return m_left.at(static_cast<std::size_t>(std::max(row, 0)));
}

}  // namespace tombolo::app
