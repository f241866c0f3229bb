# Every outside library in one place. docs/dependencies.md says why each is here.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Sql Concurrent Network PrintSupport Svg Charts)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
find_package(Qt6Keychain REQUIRED)
find_package(ZLIB REQUIRED)
find_path(KONTOR_ZINT_INCLUDE zint.h REQUIRED) # Debian's package has neither pkg-config nor CMake files of its own
find_library(KONTOR_ZINT_LIBRARY zint REQUIRED)
add_library(kontor_zint INTERFACE)
target_include_directories(kontor_zint SYSTEM INTERFACE "${KONTOR_ZINT_INCLUDE}")
target_link_libraries(kontor_zint INTERFACE "${KONTOR_ZINT_LIBRARY}")
find_package(OpenSSL 3.0 REQUIRED)
find_package(Boost 1.81 REQUIRED) # Asio and Beast; header files only
add_library(kontor_boost INTERFACE)
target_link_libraries(kontor_boost INTERFACE Boost::headers)
target_compile_definitions(kontor_boost INTERFACE
    BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED)
if(KONTOR_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    find_path(KONTOR_RAPIDCHECK_INCLUDE rapidcheck.h REQUIRED)
    find_library(KONTOR_RAPIDCHECK_LIBRARY rapidcheck REQUIRED)
    add_library(kontor_rapidcheck INTERFACE) # random histories; made smaller when one fails
    target_include_directories(kontor_rapidcheck SYSTEM INTERFACE "${KONTOR_RAPIDCHECK_INCLUDE}")
    target_link_libraries(kontor_rapidcheck INTERFACE "${KONTOR_RAPIDCHECK_LIBRARY}")
endif()

# A header is all that moc needs. The scripts are shell ones.
get_target_property(moc_configurations Qt6::moc IMPORTED_CONFIGURATIONS)
list(GET moc_configurations 0 moc_configuration)
get_target_property(KONTOR_MOC Qt6::moc IMPORTED_LOCATION_${moc_configuration})
set(KONTOR_QUICK_MOC "")
if(CMAKE_HOST_UNIX)
    set(KONTOR_QUICK_MOC "${CMAKE_BINARY_DIR}/quick-moc")
    configure_file("${PROJECT_SOURCE_DIR}/cmake/quick-moc.in" "${KONTOR_QUICK_MOC}" @ONLY
                   FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ WORLD_READ)
endif()

find_program(KONTOR_CCACHE ccache)
if(KONTOR_CCACHE AND CMAKE_HOST_UNIX)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${PROJECT_SOURCE_DIR}/cmake/cached-compile" "${PROJECT_SOURCE_DIR}" "${KONTOR_CCACHE}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>) # ccache has to see the header's name
    endif()
endif()
