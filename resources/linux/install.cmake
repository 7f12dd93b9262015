# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and the .deb. Included by the root once the program is known.
#   cmake --install build/release --prefix ...      cpack --config build/release/CPackConfig.cmake
set(PARVIS_LINUX ${CMAKE_CURRENT_LIST_DIR})
set(PARVIS_RELEASED 2026-11-20) # of the version in the root

install(FILES ${PARVIS_LINUX}/org.parvis.parvis.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PARVIS_LINUX}/parvis.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${PARVIS_LINUX}/parvis-symbolic.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps)
configure_file(${PARVIS_LINUX}/org.parvis.parvis.metainfo.xml.in
               ${CMAKE_BINARY_DIR}/linux/org.parvis.parvis.metainfo.xml @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/linux/org.parvis.parvis.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

# The unit names the program by its path, which --prefix may still change.
install(CODE "set(PARVIS_UNIT_IN [[${PARVIS_LINUX}/parvis-agent.service.in]])
set(PARVIS_UNIT [[${CMAKE_BINARY_DIR}/linux/parvis-agent.service]])
set(CMAKE_INSTALL_FULL_BINDIR \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")
configure_file(\${PARVIS_UNIT_IN} \${PARVIS_UNIT} @ONLY)")
install(FILES ${CMAKE_BINARY_DIR}/linux/parvis-agent.service DESTINATION lib/systemd/user)
install(FILES ${CMAKE_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# The translations are inside the program; Qt's own come with qt6-translations-l10n.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME parvis)
set(CPACK_PACKAGE_VENDOR "The Parvis developers")
set(CPACK_PACKAGE_CONTACT "The Parvis developers <parvis@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_DESCRIPTION "One inbox and one planner for the accounts of a brand on every
social network, kept on this computer: no server, no subscription. Posts are
written once for several networks, sent once, at their time; what is not
confirmed is said so. With a window, a command line and an agent.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR OFF)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# The libraries it links are found by dpkg-shlibdeps; these it loads or reads.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, qt6-image-formats-plugins, qt6-translations-l10n, tzdata, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "hunspell-fr, hunspell-en-us, fonts-noto-color-emoji, ffmpeg, fonts-inter, qt6-wayland")
include(CPack)

if(PARVIS_TESTS)
    find_program(DESKTOP_FILE_VALIDATE desktop-file-validate)
    if(DESKTOP_FILE_VALIDATE)
        add_test(NAME desktop_file
                 COMMAND ${DESKTOP_FILE_VALIDATE} ${PARVIS_LINUX}/org.parvis.parvis.desktop)
    endif()
    find_program(APPSTREAMCLI appstreamcli)
    if(APPSTREAMCLI)
        # Later ones ask for a home page, which there is not.
        execute_process(COMMAND ${APPSTREAMCLI} --version OUTPUT_VARIABLE APPSTREAM_VERSION)
        string(REGEX MATCH "[0-9.]+" APPSTREAM_VERSION "${APPSTREAM_VERSION}")
        if(APPSTREAM_VERSION VERSION_GREATER_EQUAL 1.0)
            set(APPSTREAM_ALLOWED --override url-homepage-missing=info)
        endif()
        add_test(NAME metainfo COMMAND ${APPSTREAMCLI} validate --no-net ${APPSTREAM_ALLOWED}
                 ${CMAKE_BINARY_DIR}/linux/org.parvis.parvis.metainfo.xml)
    endif()
endif()
