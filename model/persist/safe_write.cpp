// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/persist/safe_write.h"

#include <QFile>
#include <QSaveFile>

namespace tombolo::persist {

bool writeAll(QFileDevice& device, std::string_view bytes)
{
    while (!bytes.empty()) {
        const qint64 written = device.write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool commitAll(QSaveFile& file)
{
    if (file.error() == QFileDevice::NoError && file.flush())
        return file.commit();
    file.cancelWriting();
    return false;
}

}  // namespace tombolo::persist
