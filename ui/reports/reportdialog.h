// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formdialog.h"
#include "jobs.h"
#include "reportrequest.h"
#include "reportwords.h"
#include "uicontext.h"

#include <QImage>
#include <QPointer>
#include <QTimeZone>

#include <memory>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace kontor {

/// Which report, of which days, in which language and where to, with its pages as they will be. What was chosen last is
/// chosen again.
class ReportDialog final : public FormDialog
{
    Q_OBJECT
public:
    struct Value {
        ReportRequest request;
        std::shared_ptr<const Paper> paper; ///< just what was looked at
        QString printer; ///< empty: a PDF file
    };
    ReportDialog(const UiContext &context, QWidget *parent);
    ~ReportDialog() override;
    [[nodiscard]] std::optional<Value> value() const;
    [[nodiscard]] QComboBox *kindField() const { return m_kind; }
    [[nodiscard]] QComboBox *periodField() const { return m_period; }
    [[nodiscard]] QComboBox *languageField() const { return m_language; }
    [[nodiscard]] QDateEdit *fromField() const { return m_from; }
    [[nodiscard]] QDateEdit *toField() const { return m_to; }
    [[nodiscard]] ReportRequest request() const;
    /// Of the report as it was read last; -1 before.
    [[nodiscard]] int pages() const { return m_paper ? static_cast<int>(m_paper->pages.size()) : -1; }
    [[nodiscard]] std::shared_ptr<const Paper> paper() const { return m_paper; }

signals:
    void looked(); ///< the pages of what is chosen are shown, or why there are none

protected:
    void review() override;

private:
    /// The pages, and those that are shown as pictures.
    struct Pages {
        std::shared_ptr<const Paper> paper;
        std::vector<QImage> pictures;
    };
    void build();
    void buildForm(QFormLayout *form);
    void buildPreview(QHBoxLayout *row);
    void restore();
    void remember() const;
    void takeKind();
    void takePeriod();
    void look();
    void take(quint64 looking, const Result<Pages> &pages);
    void show(const Pages &pages);
    void tellProgress();
    [[nodiscard]] DayRange days() const;
    [[nodiscard]] ReportPeriod period() const;
    [[nodiscard]] ReportKind kind() const;

    UiContext m_context;
    QTimeZone m_zone;
    Jobs *m_jobs;
    QPointer<Job> m_job; ///< reads for the preview
    QComboBox *m_kind = nullptr;
    QComboBox *m_period = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QLabel *m_fromCaption = nullptr;
    QLabel *m_toCaption = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_printer = nullptr;
    QLabel *m_state = nullptr; ///< over the pages: how far the reading is, or how many pages are not shown
    QWidget *m_pages = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::shared_ptr<const Paper> m_paper;
    QString m_refusal;
    quint64 m_looking = 0; ///< answers to an earlier choice are dropped
};

} // namespace kontor
