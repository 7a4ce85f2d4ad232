using AlliancePortal.Web.Access;
using AlliancePortal.Web.Data;
using AlliancePortal.Web.Documents;
using AlliancePortal.Web.Features.Shared;

var builder = WebApplication.CreateBuilder(args);
await builder.AddPortalDatabaseAsync();
builder.AddAccess();
builder.Services.AddLook();
builder.Services.AddPapers(builder.Configuration);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddControllersWithViews();

var app = builder.Build();
await DatabaseServices.MigrateAsync(app.Services.GetRequiredService<DatabaseAccess>(), app.Lifetime.ApplicationStopping);
app.UseStaticFiles();
app.UseRouting();
app.UseAccess();
app.UseAuthorization();
app.MapControllers();
await app.RunAsync();

public partial class Program;
