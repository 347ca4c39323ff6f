using System.Security.Cryptography;

namespace Governance.Plugins.Permits;

/// <summary>A public key of the store.</summary>
internal sealed class PermitKey
{
    public required string Id { get; init; }

    public required byte[] Modulus { get; init; }

    public required byte[] Exponent { get; init; }

    /// <summary>Whether the permit was signed with this key.</summary>
    public bool HasSigned(WritePermit permit)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportParameters(new RSAParameters { Modulus = Modulus, Exponent = Exponent });
            return rsa.VerifyData(permit.SignedContent, permit.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            // Numbers that are no key have signed nothing.
            return false;
        }
    }
}
