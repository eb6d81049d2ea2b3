// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace tombolo::app {

/// What a file on disk held at one moment, to tell later whether someone else has written it since.
struct DiskStamp {
    bool exists = false;   ///< a regular file; of a pipe or a device nothing is known
    qint64 size = 0;       ///< bytes
    qint64 changedMs = 0;  ///< milliseconds since 1970; a hint only, content decides
    QByteArray hash;       ///< SHA-256 of the bytes; empty: not readable

    /// Reads the whole file. Never fails: what cannot be read has no hash.
    static DiskStamp of(const QString& path);
    /// Size and time are still these: nobody has written it. Does not read the file.
    bool looksUntouched(const QString& path) const;
    bool sameContent(const DiskStamp& other) const;

    /// One line, for the recovery folder.
    QByteArray toLine() const;
    static DiskStamp fromLine(const QByteArray& line);
};

}  // namespace tombolo::app
