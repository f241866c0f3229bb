# translations/*.ts become the resources :/i18n/kontor_<language>.qm of the window.
# `ninja translations` reads the sources for new strings.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)

function(kontor_add_translations target)
    file(GLOB translations CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/*.ts")
    qt_add_lrelease(${target} TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${target} kontor_translations PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled})
    set(folders ui app)
    if(EXISTS "${PROJECT_SOURCE_DIR}/models/documents")
        list(APPEND folders models/documents)
    endif()
    # English is in the sources; its file holds only the plurals.
    set(english "${PROJECT_SOURCE_DIR}/translations/kontor_en.ts")
    list(REMOVE_ITEM translations "${english}")
    add_custom_target(translations
        COMMAND Qt6::lupdate -no-obsolete -locations none ${folders} -ts ${translations}
        COMMAND Qt6::lupdate -no-obsolete -locations none -pluralonly ${folders} -ts "${english}"
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" VERBATIM)
endfunction()
