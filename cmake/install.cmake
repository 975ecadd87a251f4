# Where dalil goes on a system that follows the FHS, and the Debian package that is made of it (`./dev package`). The
# manual page and the completions are written by the program itself, so that they know what it knows.
include(GNUInstallDirs)

set(written ${CMAKE_BINARY_DIR}/written)
add_custom_command(
  OUTPUT ${written}/dalil.1.gz ${written}/dalil.bash ${written}/_dalil ${written}/dalil.fish
         ${written}/changelog.gz
  COMMAND ${CMAKE_COMMAND} -E make_directory ${written}
  COMMAND dalil completions man > ${written}/dalil.1
  COMMAND gzip -9nf ${written}/dalil.1
  COMMAND dalil completions bash > ${written}/dalil.bash
  COMMAND dalil completions zsh > ${written}/_dalil
  COMMAND dalil completions fish > ${written}/dalil.fish
  COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/packaging/changelog > ${written}/changelog.gz
  DEPENDS dalil ${CMAKE_SOURCE_DIR}/packaging/changelog
  VERBATIM)
add_custom_target(dalil_written DEPENDS ${written}/dalil.1.gz)
add_custom_target(dalil_package_files ALL DEPENDS dalil_written)

install(TARGETS dalil RUNTIME)
install(FILES ${written}/dalil.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${written}/dalil.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME dalil)
install(FILES ${written}/_dalil DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${written}/dalil.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${written}/changelog.gz packaging/copyright NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md" PATTERN "*.json")
install(DIRECTORY contrib/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
# Debian has the text of the licence already.
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT licence)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dalil)
set(CPACK_PACKAGE_CONTACT "The dalil authors <maintainers@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "auditor of the content of web sites, Arabic first")
set(CPACK_PACKAGE_DESCRIPTION
    "dalil crawls a site, or reads a built one from a folder, reads each
page once, judges what it finds by rules, and prints the fixes that
matter most, each with its evidence. It checks articles before they are
published, compares audits over time, and reads Arabic as its readers do:
words through clitics and spelling, lengths in letters and pixels, reports
from right to left.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};dalil;Unspecified;/")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# libcurl is loaded by name, which dpkg-shlibdeps does not see.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, libcurl4 (>= 7.88)")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
