using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data.Demo;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Account;
using AlliancePortal.Web.Features.Applications;
using AlliancePortal.Web.Features.Certificates;
using AlliancePortal.Web.Features.Desk;
using AlliancePortal.Web.Features.Shared;
using AlliancePortal.Web.Features.Voting;
using AlliancePortal.Web.Infrastructure;
using AlliancePortal.Web.Infrastructure.Clock;
using AlliancePortal.Web.Infrastructure.Commands;
using AlliancePortal.Web.Infrastructure.Database;
using AlliancePortal.Web.Infrastructure.Errors;
using AlliancePortal.Web.Infrastructure.Keys;
using AlliancePortal.Web.Infrastructure.Logging;
using AlliancePortal.Web.Infrastructure.Mail;
using AlliancePortal.Web.Infrastructure.Parking;
using AlliancePortal.Web.Infrastructure.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddPortalOptions();
builder.AddPortalClock();
await builder.AddDatabaseAsync();
builder.AddKeyRing();
builder.AddAccess();
builder.AddProxies();
builder.AddBodyLimits();
builder.AddRateLimits();
builder.AddErrorPages();
builder.AddParking();
builder.AddPages();
builder.AddMail();
builder.Services.AddLook();
builder.Services.AddVoting();
builder.Services.AddDemo();
builder.Services.AddCertificates();
builder.Services.AddAccounts();
builder.Services.AddDesk();
builder.Services.AddPapers(builder.Configuration);
builder.Services.AddApplications();

await using var app = builder.Build();
app.RequireValidOptions();
if (PortalCommands.Wanted(args) is { } command) return await app.RunAsync(command, args, CancellationToken.None);

await app.PrepareDatabaseAsync(CancellationToken.None);
await app.SetPortalClockAsync(CancellationToken.None);
await app.PlantDemoAsync(CancellationToken.None);
app.WarnOfBareKeys();

app.UseForwardedHeaders();
app.UseSecurityHeaders();
app.UseRequestLog();
app.UseErrorPages();
app.UseStaticFiles();
app.UseRouting();
app.UseBodyLimits();
app.UseWhen(context => !context.IsAnsweringFailure(), request => request.UseAccess());
app.UseRateLimiter();
app.MapHealth();
app.MapErrorPages();
app.MapControllers();

await app.RunAsync();
return 0;

public partial class Program;
