@echo off
rem Starts Jaidee: the window without a command, a command with one (jaidee --help). Runs from any folder; finds a Java
rem of the needed version by itself.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "APP=%~dp0.."
set "JAVA="

call :try "%APP%\runtime"
call :try "%JAVA_HOME%"
call :try "%JAVA25_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"

rem 65001 is UTF-8; the console gets its own code page back at the end
for /f "tokens=2 delims=:" %%c in ('chcp') do set "BEFORE=%%c"
set "BEFORE=%BEFORE: =%"
set "BEFORE=%BEFORE:.=%"
chcp 65001 >nul

if not defined JAVA (
    echo ไม่พบ Java %NEEDED% ขึ้นไปในเครื่องนี้ ติดตั้งจาก https://adoptium.net แล้วเปิดใหม่ หรือตั้ง JAVA_HOME ให้ชี้ไปที่โฟลเดอร์ของ Java 1>&2
    echo No Java %NEEDED% or newer was found. Install one from https://adoptium.net and start again, or point JAVA_HOME at its folder. 1>&2
    chcp %BEFORE% >nul
    exit /b 1
)

set "OPTIONS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC"
if "%~1"=="" (
    start "" "%JAVA%\bin\javaw.exe" %OPTIONS% -cp "%APP%\lib\*" jaidee.app.Main
    chcp %BEFORE% >nul
    exit /b 0
)
"%JAVA%\bin\java.exe" %OPTIONS% -cp "%APP%\lib\*" jaidee.app.Main %*
set "RESULT=%ERRORLEVEL%"
chcp %BEFORE% >nul
exit /b %RESULT%

rem keeps the folder %1 when its Java is new enough and none was kept before
:try
if defined JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%v"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ %NEEDED% set "JAVA=%~1"
exit /b 0
