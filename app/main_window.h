// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QMainWindow>
#include <QPointer>
#include <QString>

#include <memory>
#include <vector>

#include "views/workspace/workspace.h"

class QKeyEvent;
class QLabel;
class QMenu;
class QStackedWidget;
class QDockWidget;
class QTemporaryDir;
class QToolBar;

namespace tombolo::canvas {
class CanvasView;
}
namespace tombolo::views {
class PlaybackClock;
class MatrixPanel;
class TransportBar;
class LedgerKeeper;
class LensControl;
}  // namespace tombolo::views

namespace tombolo::app {

class NoticeBar;
class Program;
class Session;
class TwinWindow;

/// The window: puts views, menus and files together. Holds no fact of its own.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Program& program);
    ~MainWindow() override;

    /// What a window made anew in another language takes over.
    struct Restorable {
        QByteArray geometry;
        QByteArray layout;
        bool welcome = true;
        QByteArray twin{};  ///< where the twin's window stands; empty: closed
    };
    Restorable restorable() const;
    void restore(const Restorable& kept);
    /// Closed without questions: another window has taken over.
    void retire();

    /// Opens a file after asking about unsaved changes; says why where it cannot.
    bool openFile(const QString& path);
    bool openExample(const QString& resource);
    /// Offers what a crash left behind.
    void offerRecovery();

    canvas::CanvasView& canvasView() { return *m_canvas; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // main_window.cpp: composition
    void buildCentre();
    void buildDocks();
    QDockWidget* addDock(const char* name, const QString& title, QWidget* content,
                         Qt::DockWidgetArea area);
    QWidget* makeChart();
    void connectViews();
    void setWelcome(bool on);
    void showCanvas();
    void showWelcome();
    void updateTitle();
    void updateStatus();
    void readLayout();
    void writeLayout() const;
    void resetLayout();

    // main_window_files.cpp
    void newDocument();
    void openDialog();
    bool save();
    bool saveAs();
    bool refuseToSaveNewer();
    bool saveTo(const QString& path);
    /// @return false when the user wants to go on editing
    bool mayDiscard();
    /// Asks which copy to take, if any. @return false when nothing is to be opened at all
    bool chooseRecovery(const QString& path, bool& recovered);
    void updateNotice();
    void reload();
    void showError(const Error& error);

    // main_window_menus.cpp
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildInsertMenu();
    void buildViewMenu();
    void buildRunMenu();
    void buildHelpMenu();
    void buildToolBar();
    void fillRecentMenu();

    // main_window_analysis.cpp
    void buildAnalysisDocks();
    void buildAnalyseMenu();
    void addLensActions(QMenu& menu);
    void showDock(QDockWidget* dock);
    void showWhy(const QString& flow);
    void showWhyHidden();
    void adviseModel();
    void standHere(const std::string& id);
    void exportMatrix(const QString& format);
    void showTwin();
    void compareWithFile();

    // main_window_output.cpp
    QString askForFile(const Session& session, const QString& format, const QString& suffix);
    void exportDiagram();
    void exportReport();
    void writeLab();
    /// What captures would hold at these places; none: on every wire.
    void saveCapture(const std::vector<std::string>& places);
    void openCapture(const std::vector<std::string>& places);
    void print(bool preview);
    void showShortcuts();
    void showAbout();

    Program& m_program;
    views::Workspace& m_workspace;
    NoticeBar* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_welcome = nullptr;
    canvas::CanvasView* m_canvas = nullptr;
    views::PlaybackClock* m_clock = nullptr;
    views::TransportBar* m_transport = nullptr;
    views::LedgerKeeper* m_ledgers = nullptr;
    views::LensControl* m_lens = nullptr;
    QDockWidget* m_detectiveDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_problemsDock = nullptr;
    QDockWidget* m_remediesDock = nullptr;
    QDockWidget* m_ledgerDock = nullptr;
    QPointer<QWidget> m_adviceWindow;
    QPointer<TwinWindow> m_twin;
    QDockWidget* m_matrixDock = nullptr;
    views::MatrixPanel* m_matrix = nullptr;
    std::vector<QDockWidget*> m_docks;
    QMenu* m_recentMenu = nullptr;
    QLabel* m_statusHint = nullptr;
    QLabel* m_statusRun = nullptr;
    QLabel* m_statusZoom = nullptr;
    QByteArray m_defaultLayout;
    QByteArray m_shownLayout;  ///< to go back to from the welcome page
    std::vector<QDockWidget*> m_hiddenForWelcome;
    QToolBar* m_toolBar = nullptr;
    std::unique_ptr<QTemporaryDir> m_captures;  ///< shown in Wireshark, gone with the window
    int m_captureCount = 0;
    bool m_retired = false;
};

}  // namespace tombolo::app
