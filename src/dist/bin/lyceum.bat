@echo off
setlocal
set "LIB=%~dp0..\lib"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" -XX:+UseParallelGC -Xmn64m -XX:TieredStopAtLevel=1 %LYCEUM_JAVA_OPTS% -cp "%LIB%\lyceum.jar" dev.lyceum.cli.Lyceum %*
exit /b %ERRORLEVEL%
