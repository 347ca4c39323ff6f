using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>Who acts: those who run intake, and those who play the persons of the vectors.</summary>
internal sealed class Cast
{
    /// <summary>More persons than any of the twelve names.</summary>
    private const int MostHolders = 8;

    public required Actor Administrator { get; init; }

    /// <summary>Confirms what the other administrator proposed.</summary>
    public required Actor SecondAdministrator { get; init; }

    /// <summary>Reviews and scores demands.</summary>
    public required Actor Reviewer { get; init; }

    /// <summary>The persons of a vector, in the order in which it names them.</summary>
    public required Actor[] Holders { get; init; }

    /// <summary>A token of Dynamics that reads everything.</summary>
    public required string DynamicsToken { get; init; }

    public static async Task<Cast> GatherAsync(LiveDemo demo, HostApi store, HostApi dynamics)
    {
        var administrator = await PersonAsync(demo, store, "Sandbox Vector Administrator", "admin");
        var second = await PersonAsync(demo, store, "Sandbox Second Vector Administrator", "admin");
        var organization = (await dynamics.GetAsync("", "/sandbox")).Granted()["organizationId"]!.GetValue<string>();
        return new Cast
        {
            Administrator = administrator,
            SecondAdministrator = second,
            Reviewer = await PersonAsync(demo, store, "Sandbox Vector Reviewer", "pmo", "controller"),
            DynamicsToken = (await UserAsync(dynamics, "Sandbox Vector Deployer", [], "System Administrator")).Token,
            Holders = await Task.WhenAll(Enumerable.Range(1, MostHolders).Select(HolderAsync)),
        };

        async Task<Actor> HolderAsync(int number)
        {
            var name = $"Sandbox Holder {number}";
            var person = await PersonAsync(demo, store, name);
            var (user, token) = await UserAsync(dynamics, name, ["Governance Readers"], "Basic User", "Governance Account Team");
            var link = new JsonObject { ["system"] = "dataverse", ["scope"] = organization, ["subject"] = user };
            var proposed = (await store.PostAsync(administrator.StoreToken, $"people/{person.Id}/links", link)).Granted();
            (await store.PostAsync(second.StoreToken, $"people/links/{proposed["linkId"]}/confirm", new JsonObject())).Granted();
            return person with { DynamicsToken = token };
        }
    }

    private static async Task<Actor> PersonAsync(LiveDemo demo, HostApi store, string name, params string[] roles)
    {
        var id = (await store.PostAsync(demo.Administrator, "people", new JsonObject { ["name"] = name })).Granted()["id"]!.GetValue<string>();
        return new Actor(id, await demo.SignInAsPersonAsync(name, id, roles), "");
    }

    private static async Task<(string Id, string Token)> UserAsync(HostApi dynamics, string name, string[] profiles, params string[] roles)
    {
        var body = new JsonObject { ["fullname"] = name, ["roles"] = Texts(roles), ["fieldSecurityProfiles"] = Texts(profiles) };
        var id = (await dynamics.PostAsync("", "/sandbox/users", body)).Granted()["systemuserid"]!.GetValue<string>();
        var token = (await dynamics.PostAsync("", "/sandbox/token", new JsonObject { ["systemuserid"] = id })).Granted();
        return (id, token["access_token"]!.GetValue<string>());
    }

    private static JsonArray Texts(string[] texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
