# One function makes every library, one makes every program, one makes every test, so that all are alike.

# The strict flags, on one target.
add_library(kontor_strict INTERFACE)
target_compile_definitions(kontor_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060000)
target_compile_options(kontor_strict INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual
    -Woverloaded-virtual -Wformat=2 -Wimplicit-fallthrough -Wextra-semi -Wundef)
if(NOT MSVC)
    target_compile_options(kontor_strict INTERFACE -fstack-protector-strong)
    if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug" AND NOT KONTOR_SANITIZERS)
        target_compile_definitions(kontor_strict INTERFACE _FORTIFY_SOURCE=2)
    endif()
    if(NOT WIN32)
        target_link_options(kontor_strict INTERFACE -Wl,-z,relro,-z,now)
    endif()
endif()
if(KONTOR_SANITIZERS)
    target_compile_options(kontor_strict INTERFACE
        -fsanitize=${KONTOR_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(kontor_strict INTERFACE -fsanitize=${KONTOR_SANITIZERS})
endif()

# kontor_add_library(<room> LINK <targets>): one room of the house. Its headers are seen only by
# those who link it, so that the allowed direction holds at compile time. WITHOUT names a file that is not part of it.
function(kontor_add_library room)
    cmake_parse_arguments(arg "" "WITHOUT" "LINK;PRIVATE_LINK" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
         "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h" "${CMAKE_CURRENT_SOURCE_DIR}/*.qrc")
    if(arg_WITHOUT)
        list(REMOVE_ITEM sources "${CMAKE_CURRENT_SOURCE_DIR}/${arg_WITHOUT}")
    endif()
    add_library(kontor_${room} STATIC ${sources})
    target_include_directories(kontor_${room} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(kontor_${room} PUBLIC ${arg_LINK} PRIVATE kontor_strict ${arg_PRIVATE_LINK})
    target_precompile_headers(kontor_${room} PRIVATE
        <QString> <QByteArray> <QDateTime> <QHash> <QJsonObject> <QJsonArray> <QJsonDocument>
        <expected> <functional> <map> <memory> <optional> <vector>)
endfunction()

# kontor_add_program(<name> LINK <targets>): an executable in bin/.
function(kontor_add_program name)
    cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS
         "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h" "${CMAKE_CURRENT_SOURCE_DIR}/*.qrc")
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE ${arg_LINK} kontor_strict)
endfunction()

# kontor_add_tests(LINK <targets>): every tst_*.cpp beside it becomes one test of the same name.
function(kontor_add_tests)
    cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp")
    foreach(source IN LISTS sources)
        get_filename_component(name "${source}" NAME_WE)
        add_executable(${name} "${source}")
        target_link_libraries(${name} PRIVATE ${arg_LINK} kontor_testpaths Qt6::Test kontor_strict)
        if(KONTOR_SANITIZERS)
            target_compile_options(${name} PRIVATE -O0) # a story runs once: compiling it is what takes the time
        endif()
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 600)
    endforeach()
endfunction()
