# Writes BATCH, one file to compile for several TESTS: what they include comes first, then each in a namespace of its
# own, where its main() is a function like any other, and its part of namespace kontor sees the rest of it.
set(includes "")
set(bodies "")
foreach(test IN LISTS TESTS)
    file(STRINGS "${test}" lines REGEX "^(#|namespace|using|class|struct)")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "^#")
            break() # what the test says itself begins
        endif()
        string(APPEND includes "${line}\n")
    endforeach()
    get_filename_component(name "${test}" NAME_WE)
    string(APPEND bodies "\nnamespace ${name} {\nnamespace kontor {\nusing namespace ::kontor;\n}\n#include \"${test}\"\n}\n"
           "static const kontor::testing::BatchedTest ${name}_entry(\"${name}\", ${name}::main);\n")
endforeach()
file(WRITE "${BATCH}" "#include \"batchedtests.h\"\n${includes}${bodies}")
