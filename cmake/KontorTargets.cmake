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
    if(KONTOR_SANITIZERS MATCHES "address.*undefined")
        # A null pointer stops the program without these questions, too; they are asked at every use of a pointer and
        # were nearly half of what compiling took.
        target_compile_options(kontor_strict INTERFACE -fno-sanitize=null,alignment,object-size,vptr)
    endif()
    target_link_options(kontor_strict INTERFACE -fsanitize=${KONTOR_SANITIZERS})
endif()

# What nearly every file includes is compiled once a room: HEADERS are those of the libraries under it, never its own,
# since one change would then compile the whole room again.
function(kontor_precompile target)
    target_precompile_headers(${target} PRIVATE
        <QString> <QByteArray> <QDateTime> <QHash> <QJsonObject> <QJsonArray> <QJsonDocument> <QSet> <QStringList>
        <algorithm> <array> <expected> <functional> <map> <memory> <optional> <set> <vector> ${ARGN})
endfunction()

# kontor_compile_in_batches(<target> <sources>): files of one folder are compiled together, so that what they all
# include is read once for all of them. Names in their anonymous namespaces are therefore each folder's own. The dev and
# tidy presets compile every file alone, which finds a forgotten include.
set(KONTOR_BATCH 8 CACHE STRING "How many files of a folder are compiled together; 1 compiles each alone")
function(kontor_compile_in_batches target)
    if(KONTOR_BATCH LESS_EQUAL 1)
        return()
    endif()
    list(FILTER ARGN INCLUDE REGEX "\\.cpp$")
    list(SORT ARGN)
    set(last "")
    foreach(source IN LISTS ARGN)
        get_filename_component(folder "${source}" DIRECTORY)
        if(NOT folder STREQUAL last)
            set(last "${folder}")
            set(count 0)
        endif()
        math(EXPR batch "${count} / ${KONTOR_BATCH}")
        math(EXPR count "${count} + 1")
        get_filename_component(name "${folder}" NAME)
        set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${name}${batch}")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    kontor_allow_local_members(${target})
endfunction()

# GCC takes the files of a batch for headers, in which a class with members of a local type would be a mistake.
function(kontor_allow_local_members target)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()

function(kontor_moc_quickly target)
    if(KONTOR_QUICK_MOC)
        set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE "${KONTOR_QUICK_MOC}")
    endif()
endfunction()

# kontor_add_library(<room> LINK <targets> HEADERS <headers>): one room of the house. Its headers are seen only by
# those who link it, so that the allowed direction holds at compile time. WITHOUT names a file that is not part of it.
function(kontor_add_library room)
    cmake_parse_arguments(arg "" "WITHOUT" "LINK;PRIVATE_LINK;HEADERS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS
         "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h" "${CMAKE_CURRENT_SOURCE_DIR}/*.qrc")
    if(arg_WITHOUT)
        list(REMOVE_ITEM sources "${CMAKE_CURRENT_SOURCE_DIR}/${arg_WITHOUT}")
    endif()
    add_library(kontor_${room} STATIC ${sources})
    target_include_directories(kontor_${room} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(kontor_${room} PUBLIC ${arg_LINK} PRIVATE kontor_strict ${arg_PRIVATE_LINK})
    kontor_moc_quickly(kontor_${room})
    kontor_precompile(kontor_${room} ${arg_HEADERS})
    kontor_compile_in_batches(kontor_${room} ${sources})
endfunction()

# kontor_add_program(<name> LINK <targets> HEADERS <headers>): an executable in bin/.
function(kontor_add_program name)
    cmake_parse_arguments(arg "" "" "LINK;HEADERS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS
         "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h" "${CMAKE_CURRENT_SOURCE_DIR}/*.qrc")
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE ${arg_LINK} kontor_strict)
    kontor_moc_quickly(${name})
    kontor_precompile(${name} ${arg_HEADERS})
endfunction()

# A story runs once: compiling it is what takes the time.
function(kontor_compile_quickly target)
    if(NOT MSVC)
        target_compile_options(${target} PRIVATE -O0 -U_FORTIFY_SOURCE) # which works on optimized code only
    endif()
endfunction()

# kontor_add_tests(LINK <targets> HEADERS <headers> SOURCES <files> INCLUDE <folders> NEEDS <programs>): every tst_*.cpp
# beside it becomes one test of the same name. SOURCES and the folders' headers are what several share, NEEDS the
# programs that they start.
#
# Where files are compiled in batches, the tests of a folder are one program, tests_<folder>, that is told which of them
# to run: each lies in a namespace of its own there, whatever it calls its helpers. Else each is a program by itself, and
# the headers that nearly all of them include are compiled once.
function(kontor_add_tests)
    cmake_parse_arguments(arg "" "" "LINK;HEADERS;SOURCES;INCLUDE;NEEDS" ${ARGN})
    get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
    list(APPEND arg_LINK kontor_testpaths Qt6::Test kontor_strict)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp")
    foreach(source IN LISTS sources)
        get_filename_component(name "${source}" NAME_WE)
        set(moc "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
        add_custom_command(OUTPUT "${moc}" DEPENDS "${source}" COMMAND "${KONTOR_MOC}" "${source}" -o "${moc}" VERBATIM)
        list(APPEND names ${name})
        list(APPEND mocs "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
    endforeach()
    if(KONTOR_BATCH LESS_EQUAL 1)
        kontor_add_tests_alone()
    else()
        kontor_add_tests_in_batches()
    endif()
    set_tests_properties(${names} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 600)
endfunction()

macro(kontor_add_tests_alone)
    set(common kontor_tests_${folder})
    file(CONFIGURE OUTPUT headers.cpp CONTENT "// compiled for its precompiled header\n")
    add_library(${common} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/headers.cpp" ${arg_SOURCES})
    set_target_properties(${common} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(${common} PRIVATE ${arg_LINK})
    kontor_compile_quickly(${common})
    target_precompile_headers(${common} PRIVATE
        <QTest> <QByteArray> <QDateTime> <QFile> <QJsonArray> <QJsonDocument> <QJsonObject> <QSignalSpy> <QString>
        <QTemporaryDir> <algorithm> <expected> <functional> <map> <memory> <optional> <set> <vector> ${arg_HEADERS})
    foreach(name source moc IN ZIP_LISTS names sources mocs)
        add_executable(${name} "${source}" "${moc}")
        target_link_libraries(${name} PRIVATE ${common} ${arg_LINK})
        target_precompile_headers(${name} REUSE_FROM ${common})
        kontor_finish_tests(${name})
        add_test(NAME ${name} COMMAND ${name})
    endforeach()
endmacro()

macro(kontor_add_tests_in_batches)
    set(batches "")
    list(LENGTH sources count)
    math(EXPR last "${count} - 1")
    foreach(first RANGE 0 ${last} ${KONTOR_BATCH})
        list(SUBLIST sources ${first} ${KONTOR_BATCH} members)
        list(LENGTH batches number)
        set(batch "${CMAKE_CURRENT_BINARY_DIR}/batch${number}.cpp")
        set(writer "${PROJECT_SOURCE_DIR}/cmake/WriteTestBatch.cmake")
        add_custom_command(OUTPUT "${batch}" DEPENDS ${members} "${writer}" VERBATIM
                           COMMAND "${CMAKE_COMMAND}" "-DBATCH=${batch}" "-DTESTS=${members}" -P "${writer}")
        list(APPEND batches "${batch}")
    endforeach()
    set(program tests_${folder})
    add_executable(${program} ${batches} ${mocs} ${arg_SOURCES})
    target_link_libraries(${program} PRIVATE kontor_batchedtests ${arg_LINK})
    kontor_finish_tests(${program})
    kontor_allow_local_members(${program})
    foreach(name IN LISTS names)
        add_test(NAME ${name} COMMAND ${program} ${name})
    endforeach()
endmacro()

macro(kontor_finish_tests program)
    set_target_properties(${program} PROPERTIES AUTOMOC OFF AUTORCC OFF) # one step a test instead of three
    target_include_directories(${program} PRIVATE
        "${CMAKE_CURRENT_SOURCE_DIR}" "${CMAKE_CURRENT_BINARY_DIR}" ${arg_INCLUDE})
    kontor_compile_quickly(${program})
    if(arg_NEEDS)
        add_dependencies(${program} ${arg_NEEDS})
    endif()
endmacro()
