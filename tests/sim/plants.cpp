// SPDX-License-Identifier: GPL-3.0-or-later
#include "plants.h"

#include <QByteArray>

namespace kontor {

namespace {
QByteArray planted; // NOLINT: the two switches of this program
QString ignored; // NOLINT
} // namespace

bool isPlanted(const char *name);
bool isPlanted(const char *name)
{
    if (!ignored.isEmpty() && qstrcmp(name, "old_program") == 0)
        return true; // no mistake: see IGNORED_HERE
    return !planted.isEmpty() && planted == name;
}

bool isIgnored(QStringView kind);
bool isIgnored(QStringView kind)
{
    return !ignored.isEmpty() && kind == ignored;
}

namespace sim {

const QString &ignoredKind()
{
    return ignored;
}

void setIgnoredKind(const QString &kind)
{
    ignored = kind;
}

void setPlanted(const QString &name)
{
    planted = name.toLatin1();
}

const QStringList &plantNames()
{
    static const QStringList kNames{
        QStringLiteral("no_dedupe"),
        QStringLiteral("dedupe_by_counter"),
        QStringLiteral("no_clamp"),
        QStringLiteral("clamp_ties"),
        QStringLiteral("void_records"),
        QStringLiteral("split_transaction"),
        QStringLiteral("refund_checked_on_desk_only"),
        QStringLiteral("cursor_by_time"),
        QStringLiteral("cursor_saved_apart"),
        QStringLiteral("page_off_by_one"),
        QStringLiteral("page_cuts_group"),
        QStringLiteral("no_rebase"),
        QStringLiteral("waiting_out_of_order"),
        QStringLiteral("waiting_takes_effect"),
        QStringLiteral("fork_unnoticed"),
        QStringLiteral("clone_unnoticed"),
        QStringLiteral("old_numbers_kept"),
        QStringLiteral("number_used_twice"),
        QStringLiteral("split_group_on_push"),
        QStringLiteral("error_acknowledged"),
        QStringLiteral("outbox_cleared_on_send"),
        QStringLiteral("answer_is_verdict"),
        QStringLiteral("own_clock_on_pull"),
        QStringLiteral("clock_seen_forgotten"),
        QStringLiteral("chain_not_checked"),
        QStringLiteral("verify_by_stored_sums"),
        QStringLiteral("rewind_forgets_others"),
        QStringLiteral("sums_not_taken_back"),
        QStringLiteral("undo_survives_rewind"),
        QStringLiteral("undone_batch_counts"),
        QStringLiteral("count_as_movement"),
        QStringLiteral("stock_as_number"),
        QStringLiteral("unknown_refused"),
        QStringLiteral("body_rewritten"),
        QStringLiteral("not_folded_anew"),
        QStringLiteral("refused_goods_stay"),
        QStringLiteral("read_error_is_the_end"),
        QStringLiteral("arrives_unerased"),
        QStringLiteral("place_not_told"),
    };
    return kNames;
}

} // namespace sim

} // namespace kontor
