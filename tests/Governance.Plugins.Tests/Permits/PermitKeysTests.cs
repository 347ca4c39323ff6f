using System.Linq;
using Governance.Plugins.Guards;
using Governance.Plugins.Tests.Fakes;
using Xunit;

namespace Governance.Plugins.Tests.Permits;

/// <summary>What the environment variable may hold, and what spoils it.</summary>
public sealed class PermitKeysTests
{
    private static readonly StoreOwnedTableGuard Guard = new();

    [Fact]
    public void FourKeys_WhenOneOfThemSigned_Pass() => Expect.Passes(Write(SigningKey.SetOf(OtherKeys(3), SigningKey.Store.Jwk)), Guard);

    [Fact]
    public void FiveKeys_AreRefused() => Expect.Refused(Write(SigningKey.SetOf(OtherKeys(4), SigningKey.Store.Jwk)), Guard, "Permit.NoKeys");

    [Fact]
    public void RemovedKey_IsRefused() => Expect.Refused(Write(SigningKey.SetOf(SigningKey.Stranger.Jwk)), Guard, "Permit.UnknownKey");

    [Fact]
    public void TwoKeysOfOneId_AreRefused() => Expect.Refused(Write(SigningKey.SetOf(SigningKey.Store.Jwk, SigningKey.Store.Jwk)), Guard, "Permit.NoKeys");

    [Theory]
    [InlineData("")]
    [InlineData("keys")]
    [InlineData("{}")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":{}}")]
    [InlineData("{\"keys\":[1]}")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\"}]}")]
    [InlineData("[]")]
    [InlineData("{\"keys\":[]")]
    public void VariableThatIsNoKeySet_IsRefused(string text) => Expect.Refused(Write(text), Guard, "Permit.NoKeys");

    [Fact]
    public void KeyOf1024Bits_IsRefused() => Expect.Refused(Write(SigningKey.SetOf(SigningKey.JwkOf("store-1", Modulus(128)))), Guard, "Permit.NoKeys");

    [Fact]
    public void KeyOfAnotherType_IsRefused() =>
        Expect.Refused(Write(SigningKey.SetOf(SigningKey.Store.Jwk.Replace("\"RSA\"", "\"oct\""))), Guard, "Permit.NoKeys");

    [Fact]
    public void KeyWithAnotherExponent_IsRefused() =>
        Expect.Refused(Write(SigningKey.SetOf(SigningKey.Store.Jwk.Replace("\"AQAB\"", "\"AQ\""))), Guard, "Permit.NoKeys");

    [Fact]
    public void KeyWithTextAfterTheSet_IsRefused() => Expect.Refused(Write(SigningKey.SetOf(SigningKey.Store.Jwk) + "x"), Guard, "Permit.NoKeys");

    [Theory]
    [InlineData("\"\\ud800\":1,")]
    [InlineData("\"keys\":[],")]
    [InlineData("\"other\":1,")]
    public void SetWithMembersBesideTheKeys_IsRefused(string member) =>
        Expect.Refused(Write(SigningKey.SetOf(SigningKey.Store.Jwk).Replace("{\"keys\"", "{" + member + "\"keys\"")), Guard, "Permit.NoKeys");

    [Fact]
    public void SetWithASecondListOfKeys_IsRefused() =>
        Expect.Refused(Write(SigningKey.SetOf(SigningKey.Store.Jwk).Replace("]}", "],\"keys\":[]}")), Guard, "Permit.NoKeys");

    [Fact]
    public void KeyWithMembersThatNobodyReads_Passes() =>
        Expect.Passes(Write(SigningKey.SetOf(SigningKey.Store.Jwk.Replace("\"e\":", "\"use\":\"sig\",\"alg\":\"RS256\",\"e\":"))), Guard);

    [Fact]
    public void VariableWithoutValue_IsRefused()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Dataverse.Remove(host.Dataverse.Row("environmentvariablevalue"));
        Expect.Refused(host, Guard, "Permit.NoKeys");
    }

    [Fact]
    public void VariableWithoutValueButWithADefault_Passes()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Dataverse.Remove(host.Dataverse.Row("environmentvariablevalue"));
        host.Dataverse.Row("environmentvariabledefinition")["defaultvalue"] = SigningKey.SetOf(SigningKey.Store.Jwk);
        Expect.Passes(host, Guard);
    }

    [Fact]
    public void MissingVariable_IsRefused()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        host.Dataverse.Remove(host.Dataverse.Row("environmentvariabledefinition"));
        Expect.Refused(host, Guard, "Permit.NoKeys");
    }

    [Fact]
    public void Keys_AreReadOnceAndAsTheSystem()
    {
        var host = PermitTests.GateWrite().Permitted(4);
        Expect.Passes(host, Guard);
        Assert.Equal(1, host.Dataverse.Queries);
        Assert.Equal([null], host.OpenedFor);
    }

    [Fact]
    public void MissingPermit_CostsNoQuery()
    {
        var host = PermitTests.GateWrite();
        Expect.Refused(host, Guard, "Permit.Missing");
        Assert.Equal(0, host.Dataverse.Queries);
    }

    [Fact]
    public void FourKeys_FitIntoTheVariable() =>
        Assert.True(SigningKey.SetOf(OtherKeys(3), SigningKey.Store.Jwk).Length <= 2000);

    private static FakeHost Write(string keys) => PermitTests.GateWrite(keys).Permitted(4);

    private static string OtherKeys(int count) =>
        string.Join(",", Enumerable.Range(0, count).Select(number => SigningKey.JwkOf("other-" + number, Modulus(256))));

    private static byte[] Modulus(int bytes) => Enumerable.Repeat((byte)0xA5, bytes).ToArray();
}
