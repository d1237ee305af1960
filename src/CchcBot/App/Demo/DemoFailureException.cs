namespace CchcBot.App.Demo;

/// <summary>The demo cannot start or go on; the message says in both languages why, and what to do.</summary>
internal sealed class DemoFailureException(string message, Exception? inner = null) : Exception(message, inner);
