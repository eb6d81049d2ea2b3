// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QUuid>

#include "app/settings.h"
#include "model/persist/file.h"

namespace tombolo::app {
namespace {

constexpr int kAutosaveMs = 20'000;
constexpr int kRecentFiles = 10;
const QString kRecentKey = QStringLiteral("recentFiles");

Topology emptyTopology()
{
    return {};
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
    m_workspace.document().reset(emptyTopology());
    m_unsavedCopy = false;
    setPath({});
}

Result<Done> Session::open(const QString& path)
{
    auto opened = persist::readFile(path.toStdString(), true);
    if (!opened)
        return tl::unexpected(opened.error());
    m_workspace.document().reset(std::move(opened->topology), opened->newerVersion);
    m_unsavedCopy = false;
    setPath(QFileInfo(path).absoluteFilePath());
    remember(m_path);
    return Done{};
}

Result<Done> Session::openCopy(const QString& source, const QString& original)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Io, {source.toStdString(), file.errorString().toStdString()});
    const QByteArray bytes = file.readAll();
    auto opened = persist::read({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                                source.toStdString(), true);
    if (!opened)
        return tl::unexpected(opened.error());
    m_workspace.document().reset(std::move(opened->topology), opened->newerVersion);
    m_unsavedCopy = !original.isEmpty();
    setPath(original);
    return Done{};
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
    setPath(target);
    remember(target);
    removeAutosave();
    return Done{};
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

void Session::setPath(const QString& path)
{
    m_path = path;
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
    Document& document = m_workspace.document();
    if (!isModified() || document.revision() == m_autosaved)
        return;
    const QString base = recoveryFolder() + QLatin1Char('/') + m_recoveryId;
    if (!persist::writeFile((base + QStringLiteral(".tombolo")).toStdString(), document.topology()))
        return;  // tried again at the next tick; the document itself is untouched
    QFile origin(base + QStringLiteral(".path"));
    if (origin.open(QIODevice::WriteOnly))
        origin.write(m_path.toUtf8());
    m_autosaved = document.revision();
}

void Session::removeAutosave()
{
    const QString base = recoveryFolder() + QLatin1Char('/') + m_recoveryId;
    QFile::remove(base + QStringLiteral(".tombolo"));
    QFile::remove(base + QStringLiteral(".path"));
}

std::vector<Recoverable> Session::recoverable() const
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
        QFile origin(base + QStringLiteral(".path"));
        const bool known = origin.open(QIODevice::ReadOnly);
        left.push_back(
            {file.absoluteFilePath(), known ? QString::fromUtf8(origin.readAll()) : QString()});
    }
    return left;
}

void Session::discard(const Recoverable& left)
{
    const QFileInfo file(left.autosave);
    const QString base = file.absolutePath() + QLatin1Char('/') + file.completeBaseName();
    for (const char* ending : {".tombolo", ".path", ".lock"})
        QFile::remove(base + QLatin1String(ending));
}

}  // namespace tombolo::app
