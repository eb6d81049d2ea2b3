// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk_stamp.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QList>

namespace tombolo::app {

DiskStamp DiskStamp::of(const QString& path)
{
    DiskStamp stamp;
    const QFileInfo info(path);
    if (!info.isFile())
        return stamp;
    stamp.exists = true;
    stamp.size = info.size();
    stamp.changedMs = info.lastModified().toMSecsSinceEpoch();
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QIODevice::ReadOnly) && hash.addData(&file))
        stamp.hash = hash.result();
    return stamp;
}

bool DiskStamp::looksUntouched(const QString& path) const
{
    const QFileInfo info(path);
    if (!info.isFile() || !exists)
        return info.isFile() == exists;
    return info.size() == size && info.lastModified().toMSecsSinceEpoch() == changedMs;
}

bool DiskStamp::sameContent(const DiskStamp& other) const
{
    return exists == other.exists && size == other.size && hash == other.hash;
}

QByteArray DiskStamp::toLine() const
{
    return exists
               ? QByteArray::number(size) + ' ' + QByteArray::number(changedMs) + ' ' + hash.toHex()
               : QByteArray();
}

DiskStamp DiskStamp::fromLine(const QByteArray& line)
{
    const QList<QByteArray> parts = line.trimmed().split(' ');
    if (parts.size() != 3)
        return {};
    return {true, parts.at(0).toLongLong(), parts.at(1).toLongLong(),
            QByteArray::fromHex(parts.at(2))};
}

}  // namespace tombolo::app
