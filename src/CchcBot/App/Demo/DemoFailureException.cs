namespace CchcBot.App.Demo;

/// <summary>The demo cannot start or continue; the message says why and what to do, in both languages.</summary>
internal sealed class DemoFailureException(string message, Exception? inner = null) : Exception(message, inner);
