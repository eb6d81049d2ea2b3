// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

#include "views/workspace/workspace.h"

namespace tombolo::app {

/// What a crash left behind.
struct Recoverable {
    QString autosave;  ///< file to read
    QString original;  ///< where the document came from; empty: never saved
};

/// Which file the document is, what is unsaved, what was open lately, and the recovery copy.
/// Asks nothing: dialogs are the window's.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(views::Workspace& workspace, QObject* parent = nullptr);
    ~Session() override;

    QString path() const { return m_path; }
    bool isModified() const;
    bool isReadOnly() const { return m_workspace.document().isReadOnly(); }
    QString displayName() const;  ///< file name, or the title of an unsaved document

    void newDocument();
    Result<Done> open(const QString& path);
    /// Opens something that has no file of its own yet (an example, a recovered copy).
    Result<Done> openCopy(const QString& source, const QString& original = {});
    /// Atomic replace. @pre path() is not empty, or a path is given
    Result<Done> save(const QString& path = {});

    QStringList recentFiles() const;
    void forgetRecent();

    /// Autosaves of sessions that are not running any more.
    std::vector<Recoverable> recoverable() const;
    void discard(const Recoverable& left);
    /// The document was saved or given up: no recovery copy is needed.
    void removeAutosave();

signals:
    void changed();  ///< path, modified state or recent files

private:
    void autosave();
    void remember(const QString& path);
    QString recoveryFolder() const;
    void setPath(const QString& path);

    views::Workspace& m_workspace;
    QString m_path;
    bool m_unsavedCopy =
        false;  ///< opened from elsewhere: unsaved although the undo stack is clean
    QTimer m_autosaveTimer;
    quint64 m_autosaved = 0;  ///< revision in the recovery copy
    QString m_recoveryId;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace tombolo::app
