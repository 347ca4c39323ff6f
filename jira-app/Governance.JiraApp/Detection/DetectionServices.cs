using Microsoft.Extensions.DependencyInjection;

namespace Governance.JiraApp.Detection;

/// <summary>Adds what finds changes that were made behind the store.</summary>
internal static class DetectionServices
{
    public static IServiceCollection AddJiraDetection(this IServiceCollection services) => services
        .AddSingleton<DetectionTables>()
        .AddSingleton<SeenChanges>()
        .AddSingleton<FieldValues>()
        .AddSingleton<WriteNotes>()
        .AddSingleton<BreachReporter>()
        .AddSingleton<StatusWatch>()
        .AddSingleton<IssueHistory>()
        .AddSingleton<FieldWatch>()
        .AddSingleton<ValidatorPulse>()
        .AddSingleton<ValidatorWatch>();
}
