// SPDX-FileCopyrightText: The Tombolo contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstring>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

/// A few macros for tests of the layers without Qt: the same file builds with and without Qt.
///
///     TEST(addsOne) { CHECK_EQ(1 + 1, 2); }
///     CHECK_MAIN()
///
/// A failed CHECK is told and the test goes on; REQUIRE ends it. Arguments of the program choose
/// tests by name.
namespace tombolo::check {

struct Test {
    const char* name;
    void (*run)();
};

struct Ended : std::exception {};

inline std::vector<Test>& tests()
{
    static std::vector<Test> all;
    return all;
}

inline int& failures()
{
    static int count = 0;
    return count;
}

/// What is being tried, told with a failure: a seed, a row.
inline std::string& context()
{
    static std::string text;
    return text;
}

struct Registration {
    Registration(const char* name, void (*run)()) { tests().push_back({name, run}); }
};

inline bool report(bool good, const char* file, int line, const std::string& what)
{
    if (!good) {
        ++failures();
        std::cout << "FAIL!  : " << what << "\n   Loc: [" << file << '(' << line << ")]";
        if (!context().empty())
            std::cout << "\n   With: " << context();
        std::cout << std::endl;
    }
    return good;
}

template <typename T>
std::string shown(const T& value)
{
    std::ostringstream out;
    if constexpr (std::is_enum_v<T>)
        out << static_cast<long long>(value);
    else if constexpr (requires { out << value; })
        out << value;
    else
        out << "(a value)";
    return out.str();
}

template <typename A, typename B>
bool compare(const A& a, const B& b, const char* text, const char* file, int line)
{
    const bool same = a == b;
    return report(same, file, line,
                  same ? std::string() : text + (": " + shown(a)) + " is not " + shown(b));
}

inline int runAll(int argc, char** argv)
{
    int ran = 0;
    for (const Test& test : tests()) {
        bool chosen = argc < 2;
        for (int i = 1; i < argc; ++i)
            chosen = chosen || std::strcmp(argv[i], test.name) == 0;
        if (!chosen)
            continue;
        ++ran;
        const int before = failures();
        context().clear();
        try {
            test.run();
        } catch (const Ended&) {
        } catch (const std::exception& e) {
            report(false, __FILE__, __LINE__, std::string("exception: ") + e.what());
        }
        std::cout << (failures() == before ? "PASS   : " : "FAIL!  : ") << test.name << std::endl;
    }
    std::cout << "Totals: " << ran << " tests, " << failures() << " failed checks" << std::endl;
    return failures() == 0 && ran > 0 ? 0 : 1;
}

}  // namespace tombolo::check

#define TEST(name)                                                                                 \
    static void test_##name();                                                                     \
    static const tombolo::check::Registration registered_##name(#name, &test_##name);              \
    static void test_##name()

#define CHECK(condition)                                                                           \
    tombolo::check::report(static_cast<bool>(condition), __FILE__, __LINE__, #condition)

/// With a text that says which row it was.
#define CHECK_ROW(condition, row)                                                                  \
    tombolo::check::report(static_cast<bool>(condition), __FILE__, __LINE__,                       \
                           std::string(row) + ": " #condition)

#define CHECK_EQ(a, b) tombolo::check::compare(a, b, #a " == " #b, __FILE__, __LINE__)

#define REQUIRE(condition)                                                                         \
    do {                                                                                           \
        if (!CHECK(condition))                                                                     \
            throw tombolo::check::Ended();                                                         \
    } while (false)

#define CHECK_MAIN()                                                                               \
    int main(int argc, char** argv)                                                                \
    {                                                                                              \
        return tombolo::check::runAll(argc, argv);                                                 \
    }
