// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

#include "app/disk_stamp.h"
#include "views/workspace/workspace.h"

namespace tombolo::app {

/// What a crash left behind.
struct Recoverable {
    QString autosave;  ///< file to read
    QString original;  ///< where the document came from; empty: never saved
    QDateTime written;
};

/// Which file the document is, what is unsaved, whether someone else has written the file, what was
/// open lately, and the recovery copy. Asks nothing: dialogs are the window's.
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
    /// Opens an example as a document that has no file yet, in the language of the window.
    Result<Done> openExample(const QString& source);
    /// Opens what a crash left behind as unsaved changes to its original, and takes the copy over.
    Result<Done> recover(const Recoverable& left);
    /// Atomic replace. @pre path() is not empty, or a path is given
    Result<Done> save(const QString& path = {});

    /// What has become of the file since it was opened or saved here.
    enum class OnDisk { Same, Changed, Gone };
    /// Reads the file anew: ask before replacing it.
    OnDisk onDisk() const;
    /// What the watcher has noticed and nobody has answered yet.
    OnDisk notice() const { return m_notice; }
    /// The user wants the document as it is here: what is on disk now may be replaced.
    void keepMine();

    QStringList recentFiles() const;
    void forgetRecent();

    /// Autosaves of sessions that are not running any more, newest first.
    /// @param original only those of this file; empty: all
    std::vector<Recoverable> recoverable(const QString& original = {}) const;
    void discard(const Recoverable& left);
    /// The document was saved or given up: no recovery copy is needed.
    void removeAutosave();

signals:
    void changed();  ///< path, modified state or recent files
    void noticeChanged();

private:
    void autosave();
    bool writeAutosave();
    void remember(const QString& path);
    QString recoveryFolder() const;
    void setPath(const QString& path, const DiskStamp& stamp);
    void watch();
    void lookAtDisk();
    void setNotice(OnDisk notice);
    Result<Done> readCopy(const QString& source, void (*adapt)(Topology&) = nullptr);

    views::Workspace& m_workspace;
    QString m_path;
    DiskStamp m_stamp;  ///< the file as it was read or written here
    OnDisk m_notice = OnDisk::Same;
    QFileSystemWatcher m_watcher;
    QTimer m_lookTimer;  ///< others write in several steps: look when they are done
    bool m_unsavedCopy =
        false;  ///< opened from elsewhere: unsaved although the undo stack is clean
    QTimer m_autosaveTimer;
    quint64 m_autosaved = 0;  ///< revision in the recovery copy
    QString m_recoveryId;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace tombolo::app
