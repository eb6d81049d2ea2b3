// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QWidget>

#include <vector>

#include "sim/analysis/advisor.h"
#include "views/render/theme.h"
#include "views/widgets/node_block_box.h"

class QVBoxLayout;

namespace tombolo::views {

/// What someone has and expects: free blocks, growth, the size of a node's block, and what work
/// costs on his machines.
class AdviceInputs : public QWidget {
    Q_OBJECT

public:
    explicit AdviceInputs(QWidget* parent = nullptr);

    /// What is written there; lines that are no prefix, or one that pods
    /// cannot have, are left out and marked.
    sim::analysis::AdviceOptions options() const;
    void setTheme(const render::Theme& theme);
    QPlainTextEdit* blocksField() const { return m_blocks; }
    QSpinBox* growthField() const { return m_growth; }
    QString blocksError() const { return m_error->text(); }

signals:
    void changed();

private:
    void buildBlocks(QVBoxLayout* column);
    void buildNumbers(QVBoxLayout* column);
    void buildCosts(QVBoxLayout* column);
    void checkBlocks();
    void resetCosts();

    QPlainTextEdit* m_blocks = nullptr;
    QLabel* m_error = nullptr;
    QSpinBox* m_growth = nullptr;
    NodeBlockBox* m_nodeBlock = nullptr;
    QToolButton* m_costsButton = nullptr;
    QWidget* m_costsBox = nullptr;
    std::vector<QSpinBox*> m_costs;
};

}  // namespace tombolo::views
