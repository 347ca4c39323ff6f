import { Component, type ReactNode } from "react";

interface Props {
  children: ReactNode;
}

/** Keeps a fault of one view from taking the navigation away with it. */
export class Guard extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken
      ? <p className="lead" role="alert">This view cannot show what the store answered. Choose another place above, or load the page again; if it stays so, tell the operator which place it is.</p>
      : this.props.children;
  }
}
