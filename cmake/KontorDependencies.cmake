# Every outside library in one place. docs/dependencies.md says why each is here.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Sql Concurrent PrintSupport Svg)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
if(KONTOR_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()

find_program(KONTOR_CCACHE ccache)
if(KONTOR_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${KONTOR_CCACHE}")
endif()
