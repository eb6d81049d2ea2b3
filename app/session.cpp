// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QUuid>

#include "app/example_words.h"
#include "app/settings.h"
#include "model/persist/file.h"

namespace tombolo::app {
namespace {

constexpr int kAutosaveMs = 20'000;
constexpr int kLookMs = 250;
constexpr int kRecentFiles = 10;
const QString kRecentKey = QStringLiteral("recentFiles");

const char* const kCopyEndings[] = {".tombolo", ".path", ".stamp"};

/// The same file, whatever it is called.
bool sameFile(const QString& a, const QString& b)
{
    const QFileInfo left(a);
    const QFileInfo right(b);
    if (left.exists() && right.exists())
        return left.canonicalFilePath() == right.canonicalFilePath();
    return left.absoluteFilePath() == right.absoluteFilePath();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putContent(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

}  // namespace

Session::Session(views::Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_recoveryId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    connect(&workspace.document().undoStack(), &QUndoStack::cleanChanged, this, &Session::changed);
    m_autosaveTimer.setInterval(kAutosaveMs);
    connect(&m_autosaveTimer, &QTimer::timeout, this, &Session::autosave);
    m_autosaveTimer.start();
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(kLookMs);
    const auto look = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_lookTimer, look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_lookTimer, look);
    connect(&m_lookTimer, &QTimer::timeout, this, &Session::lookAtDisk);
    QDir().mkpath(recoveryFolder());
    m_lock = std::make_unique<QLockFile>(recoveryFolder() + QLatin1Char('/') + m_recoveryId +
                                         QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
}

Session::~Session()
{
    removeAutosave();
}

bool Session::isModified() const
{
    return m_unsavedCopy || !m_workspace.document().undoStack().isClean();
}

QString Session::displayName() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    const QString title = QString::fromStdString(m_workspace.topology().header.title);
    return title.isEmpty() ? tr("Untitled") : title;
}

void Session::newDocument()
{
    m_workspace.document().reset({});
    m_unsavedCopy = false;
    setPath({}, {});
}

Result<Done> Session::open(const QString& path)
{
    // Stamped before it is read: what is written in between counts as a change.
    const DiskStamp stamp = DiskStamp::of(path);
    auto opened = persist::readFile(path.toStdString(), true);
    if (!opened)
        return tl::unexpected(opened.error());
    m_workspace.document().reset(std::move(opened->topology), opened->newerVersion);
    m_unsavedCopy = false;
    setPath(QFileInfo(path).absoluteFilePath(), stamp);
    remember(m_path);
    return Done{};
}

Result<Done> Session::readCopy(const QString& source, void (*adapt)(Topology&))
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, {source.toStdString(), file.errorString().toStdString()});
    const QByteArray bytes = file.readAll();
    auto opened = persist::read({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                                source.toStdString(), true);
    if (!opened)
        return tl::unexpected(opened.error());
    if (adapt)
        adapt(opened->topology);
    m_workspace.document().reset(std::move(opened->topology), opened->newerVersion);
    return Done{};
}

Result<Done> Session::openExample(const QString& source)
{
    auto read = readCopy(source, &wordExample);
    if (!read)
        return read;
    m_unsavedCopy = false;
    setPath({}, {});
    return read;
}

Result<Done> Session::recover(const Recoverable& left)
{
    auto read = readCopy(left.autosave);
    if (!read)
        return read;
    const QFileInfo copy(left.autosave);
    const QByteArray line = contentOf(copy.absolutePath() + QLatin1Char('/') +
                                      copy.completeBaseName() + QStringLiteral(".stamp"));
    m_unsavedCopy = true;
    setPath(left.original,
            line.isEmpty() ? DiskStamp::of(left.original) : DiskStamp::fromLine(line));
    // Only when it is safe under this session's name may the old one go.
    if (writeAutosave())
        discard(left);
    lookAtDisk();
    return read;
}

Result<Done> Session::save(const QString& path)
{
    const QString target = path.isEmpty() ? m_path : QFileInfo(path).absoluteFilePath();
    auto written = persist::writeFile(target.toStdString(), m_workspace.topology());
    if (!written)
        return written;
    m_unsavedCopy = false;
    m_workspace.document().endMerge();
    m_workspace.document().undoStack().setClean();
    setPath(target, DiskStamp::of(target));
    remember(target);
    removeAutosave();
    return Done{};
}

Session::OnDisk Session::onDisk() const
{
    if (m_path.isEmpty())
        return OnDisk::Same;
    const DiskStamp now = DiskStamp::of(m_path);
    if (!now.exists)
        return m_stamp.exists ? OnDisk::Gone : OnDisk::Same;
    return now.sameContent(m_stamp) ? OnDisk::Same : OnDisk::Changed;
}

void Session::keepMine()
{
    m_stamp = DiskStamp::of(m_path);
    m_unsavedCopy = true;
    setNotice(OnDisk::Same);
    emit changed();
}

void Session::watch()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_path.isEmpty())
        return;
    // The folder too: a file that is replaced by another of its name is watched no longer.
    const QFileInfo file(m_path);
    if (file.isFile())
        m_watcher.addPath(m_path);
    if (file.dir().exists())
        m_watcher.addPath(file.absolutePath());
}

void Session::lookAtDisk()
{
    if (m_path.isEmpty())
        return;
    if (!m_watcher.files().contains(m_path) && QFileInfo(m_path).isFile())
        m_watcher.addPath(m_path);
    const OnDisk now = m_stamp.looksUntouched(m_path) ? OnDisk::Same : onDisk();
    if (now == OnDisk::Gone && !m_unsavedCopy) {
        m_unsavedCopy = true;
        emit changed();
    }
    setNotice(now);
}

void Session::setNotice(OnDisk notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    emit noticeChanged();
}

QStringList Session::recentFiles() const
{
    return settings().value(kRecentKey).toStringList();
}

void Session::forgetRecent()
{
    settings().remove(kRecentKey);
    emit changed();
}

void Session::remember(const QString& path)
{
    QSettings store = settings();
    QStringList recent = store.value(kRecentKey).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    store.setValue(kRecentKey, QStringList(recent.mid(0, kRecentFiles)));
    emit changed();
}

void Session::setPath(const QString& path, const DiskStamp& stamp)
{
    m_path = path;
    m_stamp = stamp;
    watch();
    setNotice(OnDisk::Same);
    m_autosaved = m_workspace.document().revision();
    emit changed();
}

QString Session::recoveryFolder() const
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/recovery");
}

void Session::autosave()
{
    if (isModified() && m_workspace.document().revision() != m_autosaved)
        writeAutosave();  // tried again at the next tick; the document itself is untouched
}

bool Session::writeAutosave()
{
    const Document& document = m_workspace.document();
    const QString base = recoveryFolder() + QLatin1Char('/') + m_recoveryId;
    if (!persist::writeFile((base + QStringLiteral(".tombolo")).toStdString(), document.topology()))
        return false;
    putContent(base + QStringLiteral(".path"), m_path.toUtf8());
    putContent(base + QStringLiteral(".stamp"), m_stamp.toLine());
    m_autosaved = document.revision();
    return true;
}

void Session::removeAutosave()
{
    const QString base = recoveryFolder() + QLatin1Char('/') + m_recoveryId;
    for (const char* ending : kCopyEndings)
        QFile::remove(base + QLatin1String(ending));
}

std::vector<Recoverable> Session::recoverable(const QString& original) const
{
    std::vector<Recoverable> left;
    const QDir folder(recoveryFolder());
    const auto files = folder.entryInfoList({QStringLiteral("*.tombolo")}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        const QString base = folder.filePath(file.completeBaseName());
        if (file.completeBaseName() == m_recoveryId)
            continue;
        QLockFile lock(base + QStringLiteral(".lock"));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;  // its program is still running
        lock.unlock();
        const QString origin = QString::fromUtf8(contentOf(base + QStringLiteral(".path")));
        if (original.isEmpty() || (!origin.isEmpty() && sameFile(origin, original)))
            left.push_back({file.absoluteFilePath(), origin, file.lastModified()});
    }
    return left;
}

void Session::discard(const Recoverable& left)
{
    const QFileInfo file(left.autosave);
    const QString base = file.absolutePath() + QLatin1Char('/') + file.completeBaseName();
    for (const char* ending : kCopyEndings)
        QFile::remove(base + QLatin1String(ending));
    QFile::remove(base + QStringLiteral(".lock"));
}

}  // namespace tombolo::app
