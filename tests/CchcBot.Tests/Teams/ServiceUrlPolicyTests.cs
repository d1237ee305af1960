using CchcBot.Teams;

namespace CchcBot.Tests.Teams;

public sealed class ServiceUrlPolicyTests
{
    private static readonly ServiceUrlPolicy Teams = ServiceUrlPolicy.AllowHosts(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/v3/conversations", true)]
    [InlineData("https://SMBA.TrafficManager.net/apac/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/", true)]
    [InlineData("http://smba.trafficmanager.net/apac/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evil.smba.trafficmanager.net/", false)]
    [InlineData("https://evil-smba.trafficmanager.net/", false)]
    [InlineData("https://trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net./", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net%2eevil.example/", false)]
    [InlineData("https://smbа.trafficmanager.net/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://127.0.0.1/", false)]
    public void Https_and_an_exact_host(string url, bool allowed) =>
        Assert.Equal(allowed, Uri.TryCreate(url, UriKind.Absolute, out var uri) && Teams.Allows(uri));

    [Theory]
    [InlineData("http://localhost:56150/_connector/v3", true)]
    [InlineData("http://127.0.0.1:56150/", true)]
    [InlineData("http://[::1]:56150/", true)]
    [InlineData("https://localhost/", true)]
    [InlineData("ftp://localhost/", false)]
    [InlineData("http://user@localhost/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("https://smba.trafficmanager.net/", false)]
    public void In_demo_mode_this_machine_alone(string url, bool allowed) =>
        Assert.Equal(allowed, ServiceUrlPolicy.Loopback.Allows(new Uri(url)));
}
