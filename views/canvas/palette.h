// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>
#include <QListWidget>
#include <QString>

#include <vector>

#include "model/core/authoring/authoring.h"
#include "views/workspace/workspace.h"

namespace tombolo::canvas {

/// Mime type of a dragged palette entry; its data is the kind word.
inline constexpr const char* kPaletteMime = "application/x-tombolo-palette";

/// One thing that can be created. Texts are in the current language.
struct PaletteEntry {
    QString word;  ///< "network", "vpc", "internet", "router", "cluster-island", … (stable)
    QString group;
    QString label;
    QString tip;
    QString undoText;  ///< "Add pod"
    ElementKind kind = ElementKind::Header;
};
std::vector<PaletteEntry> paletteEntries();
/// @return an entry with an empty word for an unknown kind word
PaletteEntry paletteEntry(const QString& word);
/// Kind of the element that a word creates; Header for an unknown word.
ElementKind kindOfWord(const QString& word);
/// A picture of what a word creates, in the theme's colours.
QIcon paletteIcon(const QString& word, const render::Theme& theme);

/// The edits that create what a kind word names. @return BadValue for an unknown word
Result<authoring::Creation> create(const Topology& topology, const QString& word,
                                   const authoring::Spot& spot);

/// Everything that can be put on the canvas, grouped. Drag an entry, or choose it (double click,
/// Enter) to place it in the middle of the view.
class Palette : public QListWidget {
    Q_OBJECT

public:
    explicit Palette(views::Workspace& workspace, QWidget* parent = nullptr);
    QSize sizeHint() const override;

signals:
    /// Double click or Enter: put one into the view's middle (CanvasView::insert).
    void insertRequested(const QString& word);
    /// Click: the next click on the canvas places it (CanvasView::place).
    void placeRequested(const QString& word);

protected:
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    void startDrag(Qt::DropActions actions) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void fitCells();
    views::Workspace& m_workspace;
};

}  // namespace tombolo::canvas
