#!/usr/bin/env bash
# Two portals on one database, 1,000 reminders due: one portal is put to sleep at work for longer than its check-in and wakes up again,
# one is killed at work. Everything must be told once. Talks to 127.0.0.1 only, ends by itself and ends only what it started.
#
#   tests/resilience/two-schedulers.sh [items] [seconds asleep] [check-in in seconds]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export RESILIENCE_ITEMS="${1:-1000}" RESILIENCE_SLEEP="${2:-60}" RESILIENCE_CHECK_IN="${3:-8}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
name=AlliancePortal.Web.Tests
dotnet build "tests/$name" -v q -nologo -clp:ErrorsOnly
exec timeout 900 dotnet "tests/$name/bin/Debug/net10.0/$name.dll" -noColor -noLogo -showLiveOutput -class "AlliancePortal.Web.Tests.Resilience.TwoSchedulersTests"
