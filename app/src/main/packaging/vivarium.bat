@echo off
rem Starts Vivarium from the folder that this file lies in, wherever that was copied to.
setlocal
set "built_with=@JAVA_HOME@"
set "lib=%~dp0..\lib"

set "cached=yes"
set "jdk=%built_with%"
if exist "%jdk%\bin\java.exe" goto found
set "cached="
set "jdk=%JAVA_HOME%"
call :fits && goto other
for %%J in (java.exe) do for %%D in ("%%~dp$PATH:J..") do set "jdk=%%~fD"
call :fits && goto other
echo vivarium: the JDK that it was built with (%built_with%) is gone, and neither JAVA_HOME nor PATH leads to one. 1>&2
echo Install JDK @JDK_VERSION@ or newer (for example Temurin @JDK_VERSION@) and set JAVA_HOME to its folder. 1>&2
exit /b 1
:other
echo vivarium: the JDK that it was built with (%built_with%) is gone; using %jdk%. 1>&2
:found

rem A command needs no window, and starts faster without the modules of one.
set "kind=desktop"
set "word=%~1"
if "%word%"=="--world" set "word=%~3"
for %%C in (eval load import export checkpoint log diff rollback undo redo vats check world serve help -h --help --version --no-window) do if "%word%"=="%%C" set "kind=commands"

set "options="
if "%kind%"=="desktop" set options="@%lib%\desktop.options" "--module-path=@MODULE_PATH@"
if defined cached if exist "%lib%\%kind%.aot" set options="-XX:AOTCache=%lib%\%kind%.aot" %options%
"%jdk%\bin\java.exe" "@%lib%\java.options" %options% -cp "@CLASS_PATH@" @MAIN_CLASS@ %*
exit /b %errorlevel%

rem Whether the JDK in %jdk% is new enough.
:fits
if not exist "%jdk%\bin\java.exe" exit /b 1
for /f tokens^=2^ delims^=^" %%V in ('"%jdk%\bin\java.exe" -version 2^>^&1 ^| findstr version') do for /f "delims=.-+" %%F in ("%%V") do if %%F GEQ @JDK_VERSION@ exit /b 0
exit /b 1
