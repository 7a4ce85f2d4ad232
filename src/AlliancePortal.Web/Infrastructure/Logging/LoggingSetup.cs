using System.Diagnostics;
using Serilog;
using Serilog.Events;

namespace AlliancePortal.Web.Infrastructure.Logging;

internal static class LoggingSetup
{
    private const string Line = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} [{Level:u3}] {RequestId} {SourceContext} {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// Structured lines on the console and, where <c>Logging:File</c> names one, in a file. Each carries the request's id, which the
    /// error page shows, so that a user's report leads to the lines that belong to it.
    /// </summary>
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var configuration = new LoggerConfiguration()
            .Enrich.FromLogContext()
            .WriteTo.Console(outputTemplate: Line, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        foreach (var level in builder.Configuration.GetSection("Logging:LogLevel").GetChildren())
            SetLevel(configuration, level.Key, Enum.Parse<LogLevel>(level.Value!, ignoreCase: true));
        if (builder.Configuration["Logging:File"] is { Length: > 0 } file)
            configuration.WriteTo.File(new Serilog.Formatting.Json.JsonFormatter(), file, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31);

        builder.Logging.ClearProviders().AddSerilog(configuration.CreateLogger(), dispose: true);
    }

    /// <summary>The levels of <c>Logging:LogLevel</c>, as everywhere in .NET; None is above every level.</summary>
    private static void SetLevel(LoggerConfiguration configuration, string source, LogLevel level)
    {
        var wanted = level == LogLevel.None ? LogEventLevel.Fatal + 1 : (LogEventLevel)level;
        if (source == "Default") configuration.MinimumLevel.Is(wanted);
        else configuration.MinimumLevel.Override(source, wanted);
    }

    /// <summary>One line for each answer: method, path, status, milliseconds. No query, which may hold names and tokens.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Request");
        app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                logger.LogInformation("{Method} {Path} {Status} in {Milliseconds:0} ms", context.Request.Method,
                    context.Request.Path.Value, context.Response.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        });
    }
}
