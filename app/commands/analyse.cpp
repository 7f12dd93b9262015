// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "core/inbox/mind.h"
#include "core/store/workspace.h"
#include "core/understanding/report.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

using understanding::Reader;
using understanding::Reading;

// Reads lines as they come and answers each with one; what is answered is not kept back when no
// line waits, so that a program may ask one at a time.
class Interview
{
public:
    explicit Interview(const Reader &reader)
        : m_reader(reader)
    {
    }

    bool run()
    {
        char block[1 << 16];
        for (;;) {
            if (!inputWaits() && !flush())
                return false;
            const ssize_t size = ::read(STDIN_FILENO, block, sizeof block);
            if (size < 0 && errno == EINTR)
                continue;
            if (size <= 0) {
                if (!m_line.empty())
                    answer(m_line);
                return size == 0 && flush();
            }
            take({ block, std::size_t(size) });
            if (m_out.size() > sizeof block && !flush())
                return false;
        }
    }

private:
    static bool inputWaits()
    {
        pollfd in { STDIN_FILENO, POLLIN, 0 };
        return ::poll(&in, 1, 0) > 0;
    }

    void take(std::string_view block)
    {
        while (!block.empty()) {
            const std::size_t end = block.find('\n');
            if (end == std::string_view::npos) {
                m_line += block;
                return;
            }
            if (m_line.empty()) {
                answer(block.substr(0, end));
            } else {
                m_line += block.substr(0, end);
                answer(m_line);
                m_line.clear();
            }
            block.remove_prefix(end + 1);
        }
    }

    void answer(std::string_view text)
    {
        if (!text.empty() && text.back() == '\r')
            text.remove_suffix(1);
        m_reader.read(text, {}, &m_reading);
        understanding::appendJson(m_reading, &m_out);
        m_out += '\n';
    }

    bool flush()
    {
        std::string_view left = m_out;
        while (!left.empty()) {
            const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
            if (written < 0 && errno != EINTR)
                return false; // nobody reads any more
            left.remove_prefix(std::size_t(std::max<ssize_t>(written, 0)));
        }
        m_out.clear();
        return true;
    }

    const Reader &m_reader;
    Reading m_reading;
    std::string m_line;
    std::string m_out;
};

} // namespace

Task<int> analyse(Call call)
{
    SystemClock clock;
    const Instant now = clock.now();
    co_await clock.until(now);
    if (!call.arguments.words.isEmpty()) {
        call.complain(Words::tr("analyse reads texts from the standard input, one a line"));
        co_return Exit::Usage;
    }
    corrections::Taught taught; // only what a workspace that was named has taught
    if (call.named && workspace::exists(call.folder)) {
        const Result<std::unique_ptr<Database>> database
            = Database::open(workspace::databasePath(call.folder), Database::Mode::Read);
        if (!database)
            co_return call.fail(database.error(), call.folder.path());
        const Result<corrections::Taught> rows = corrections::taught(**database);
        if (!rows)
            co_return call.fail(rows.error(), call.folder.path());
        taught = *rows;
    }
    const std::shared_ptr<const Reader> reader = Mind::taught(taught);
    Interview interview(*reader);
    co_return interview.run() ? Exit::Done : Exit::Other;
}

} // namespace commands
