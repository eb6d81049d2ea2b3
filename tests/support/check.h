// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

/// A test runner of a few lines for the pure layers, so that the core preset runs them where there
/// is no Qt. TEST(name) { CHECK(…); } registers itself; CHECK_MAIN() runs all and counts.
namespace tombolo::test {

struct Case {
    const char* name;
    std::function<void()> run;
};

inline std::vector<Case>& cases()
{
    static std::vector<Case> all;
    return all;
}

inline int& failures()
{
    static int count = 0;
    return count;
}

inline void report(bool held, const char* file, int line, const std::string& what)
{
    if (held)
        return;
    ++failures();
    std::printf("FAIL   %s:%d: %s\n", file, line, what.c_str());
}

struct Registered {
    Registered(const char* name, std::function<void()> run)
    {
        cases().push_back({name, std::move(run)});
    }
};

inline int runAll()
{
    for (const Case& test : cases()) {
        const int before = failures();
        test.run();
        std::printf("%s %s\n", failures() == before ? "PASS  " : "FAILED", test.name);
    }
    std::printf("%zu tests, %d failures\n", cases().size(), failures());
    return failures() == 0 ? 0 : 1;
}

}  // namespace tombolo::test

#define TEST(name)                                                                                 \
    static void test_##name();                                                                     \
    static const tombolo::test::Registered registered_##name(#name, &test_##name);                 \
    static void test_##name()
#define CHECK(condition) tombolo::test::report((condition), __FILE__, __LINE__, #condition)
/// With a text that says which row it was.
#define CHECK_ROW(condition, row)                                                                  \
    tombolo::test::report((condition), __FILE__, __LINE__, std::string(row) + ": " #condition)
#define CHECK_MAIN()                                                                               \
    int main()                                                                                     \
    {                                                                                              \
        return tombolo::test::runAll();                                                            \
    }
