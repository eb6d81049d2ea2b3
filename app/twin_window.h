// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

#include "model/core/convert/convert.h"
#include "views/workspace/latest_job.h"
#include "views/workspace/workspace.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace tombolo::views {
class PlaybackClock;
class TransportBar;
}  // namespace tombolo::views

namespace tombolo::app {

class TwinInputs;
class TwinSide;
class TwinTable;

/// The present document beside its twin in the other model: both drawings, one clock for both runs,
/// what the conversion took, and what is different in numbers. Follows the document.
class TwinWindow : public QMainWindow {
    Q_OBJECT

public:
    /// @param workspace of the main window; must outlive this
    TwinWindow(views::Workspace& workspace, QWidget* parent);
    ~TwinWindow() override;

    TwinSide& left() { return *m_left; }
    TwinSide& right() { return *m_right; }
    TwinTable& table() { return *m_table; }
    QTreeWidget& notes() { return *m_notes; }
    TwinInputs& inputs() { return *m_inputs; }
    /// Made, or refused, and shown; false while the conversion is under way.
    bool isReady() const
    {
        return !m_job.isRunning() && !m_delay.isActive() && !m_typing.isActive();
    }

public slots:
    void useThisModel();
    void saveAs();
    void exportPicture();
    /// Both drawings side by side; a message says where, or why not.
    void exportPictureTo(const QString& path);

signals:
    void modelUsed();

protected:
    /// Escape, where no drawing has use for it, closes the window.
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Step : std::uint8_t { Converting, Comparing };
    /// What is to be done with the twin as soon as it is there.
    enum class Then : std::uint8_t { Nothing, Use, Save, Picture };

    QWidget* makeTop();
    QWidget* makeBottom();
    void outdate();
    void typed();
    bool waitFor(Then then);
    void convert();
    void compare(const std::shared_ptr<const Topology>& before,
                 const std::shared_ptr<convert::Conversion>& made);
    void converted(convert::Conversion made);
    void showStep();
    void setTitles();
    void fillNotes(const convert::Conversion& made);
    void sayLost(const convert::Conversion& made);
    void setUsable(bool usable);
    void say(const QString& sentence, bool problem = false);
    void chooseLead();
    void follow(TwinSide& from, TwinSide& to);
    void chooseFlow(const std::string& id);
    void applyTheme();

    views::Workspace& m_workspace;
    ClusterModel m_to = ClusterModel::Flat;
    TwinSide* m_left = nullptr;
    TwinSide* m_right = nullptr;
    TwinTable* m_table = nullptr;
    QTreeWidget* m_notes = nullptr;
    TwinInputs* m_inputs = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_picture = nullptr;
    QWidget* m_transportPlace = nullptr;
    views::PlaybackClock* m_clock = nullptr;
    views::TransportBar* m_transport = nullptr;
    TwinSide* m_lead = nullptr;  ///< whose run is longer: the clock is its
    QTimer m_delay;
    QTimer m_typing;  ///< until someone pauses in the field
    QTimer m_slow;    ///< to showStep(), where an earlier twin is still shown
    Step m_step = Step::Converting;
    Then m_then = Then::Nothing;
    views::LatestJob m_job;
    std::optional<convert::Conversion> m_made;  ///< of the present document and prefixes
    bool m_following = false;
};

}  // namespace tombolo::app
