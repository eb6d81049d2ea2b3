// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

#include "model/core/entity_words.h"
#include "model/core/ip.h"

class QLabel;
class QLineEdit;

namespace tombolo::views {
class NodeBlockBox;
}  // namespace tombolo::views

namespace tombolo::app {

/// What somebody says about the addresses of a twin: the free prefixes, and how large the block of
/// a node is (in flat mode: islands keep theirs). Each way has its own, because on the way back
/// those of the way there are in use.
class TwinInputs : public QWidget {
    Q_OBJECT

public:
    struct Blocks {
        std::vector<Prefix> free;
        int nodeLength = 0;  ///< 0: as drawn
    };

    explicit TwinInputs(QWidget* parent = nullptr);

    void setDirection(ClusterModel to);
    /// What the fields say; nullopt when a prefix cannot be read, and then why().
    std::optional<Blocks> read();
    QString why() const { return m_why; }
    /// The fields say something else than when they were last read.
    bool isBehind() const { return fields() != m_read; }

    QLineEdit& freePrefixes() { return *m_free; }
    views::NodeBlockBox& nodeBlock() { return *m_block; }

signals:
    void typed();    ///< somebody may still be at it
    void entered();  ///< and now not any more

private:
    struct Fields {
        QString free;
        int nodeLength = 0;
        bool operator==(const Fields&) const = default;
    };
    Fields fields() const;
    void setFields(const Fields& fields);

    ClusterModel m_to = ClusterModel::Flat;
    QLineEdit* m_free = nullptr;
    QLabel* m_blockLabel = nullptr;
    views::NodeBlockBox* m_block = nullptr;
    Fields m_read;
    Fields m_other;  ///< for the way to the other model
    QString m_why;
};

}  // namespace tombolo::app
