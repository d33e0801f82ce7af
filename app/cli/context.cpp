// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/cards/operations.h"
#include "app/cli/files.h"
#include "app/plan/overview.h"

namespace deference::cli {

Context::Context(const QString& data_dir) : m_folder(Profile::default_folder(data_dir)) {}

Context::~Context() = default;

const content::Catalogue& Context::catalogue()
{
    if (!m_catalogue)
        m_catalogue = content::Catalogue::load(m_folder + QStringLiteral("/packs"));
    return *m_catalogue;
}

Result<const Clock*> Context::clock()
{
    if (!m_clock) {
        DEFERENCE_TRY_ASSIGN(m_clock, make_clock());
    }
    return m_clock.get();
}

Result<Library*> Context::library()
{
    if (!m_library) {
        DEFERENCE_TRY_ASSIGN(const Clock* now, clock());
        auto opened = Library::open(m_folder, *now, m_random, catalogue());
        if (!opened)
            return fail(as_profile_error(opened.error()));
        m_library = std::move(*opened);
        DEFERENCE_TRY(cards::merge_packs(*m_library));
    }
    return m_library.get();
}

Result<Day> Context::today()
{
    return clock().map([](const Clock* now) { return study_day(*now); });
}

Result<std::shared_ptr<const content::Pack>> Context::pack()
{
    DEFERENCE_TRY_ASSIGN(const Library* opened, library());
    DEFERENCE_TRY_ASSIGN(const Day day, today());
    DEFERENCE_TRY_ASSIGN(const plan::Overview overview,
                         plan::load_overview(opened->database(), catalogue(), day));
    auto found = overview.process ? catalogue().find(overview.process->pack_key) : nullptr;
    if (!found)
        found = catalogue().first();
    if (!found)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no content pack"), {},
                    QStringLiteral("install one with deference-cli pack install"));
    return found;
}

} // namespace deference::cli
